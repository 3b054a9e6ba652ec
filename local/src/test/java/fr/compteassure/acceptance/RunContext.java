package fr.compteassure.acceptance;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.lang.reflect.Proxy;

/** What Lambda says of a run, for functions that a test runs by hand. */
public final class RunContext {
    private RunContext() {}

    /** A context in which time is up after this many looks at it. */
    public static Context stoppingAfter(int looks, String function) {
        var left = new int[]{looks};
        return (Context) Proxy.newProxyInstance(Context.class.getClassLoader(), new Class<?>[]{Context.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemainingTimeInMillis" -> left[0]-- > 0 ? 60_000 : 10_000;
                    case "getLogger" -> logger();
                    case "getFunctionName" -> function;
                    default -> "test";
                });
    }

    private static LambdaLogger logger() {
        return new LambdaLogger() {
            @Override
            public void log(String message) {}

            @Override
            public void log(byte[] message) {}
        };
    }
}
