package fr.compteassure.acceptance;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/** What Lambda says of a run, for functions that a test runs by hand. */
public final class RunContext {
    private RunContext() {}

    /** Runs a function whose time is up before it has done all. */
    public static void stopHalfWay(RequestStreamHandler function) throws IOException {
        function.handleRequest(new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)),
                new ByteArrayOutputStream(), stoppingAfter(1, function.getClass().getSimpleName()));
    }

    /** A context in which time is up after this many looks at it. */
    public static Context stoppingAfter(int looks, String function) {
        var left = new int[]{looks};
        return withTime(() -> left[0]-- > 0 ? 60_000 : 10_000, function, _ -> {});
    }

    /** A context that says how many milliseconds are left, each time it is asked, and hands on what is logged. */
    public static Context withTime(IntSupplier left, String function, Consumer<String> lines) {
        return (Context) Proxy.newProxyInstance(Context.class.getClassLoader(), new Class<?>[]{Context.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemainingTimeInMillis" -> left.getAsInt();
                    case "getLogger" -> logger(lines);
                    case "getFunctionName" -> function;
                    default -> "test";
                });
    }

    /** A context that keeps what is logged. */
    public static Context loggingTo(List<String> lines) {
        return (Context) Proxy.newProxyInstance(Context.class.getClassLoader(), new Class<?>[]{Context.class},
                (proxy, method, arguments) -> method.getName().equals("getLogger") ? logger(lines::add) : "test");
    }

    private static LambdaLogger logger(Consumer<String> lines) {
        return new LambdaLogger() {
            @Override
            public void log(String message) {
                lines.accept(message);
            }

            @Override
            public void log(String message, LogLevel level) {
                lines.accept(level + " " + message);
            }

            @Override
            public void log(byte[] message) {}
        };
    }
}
