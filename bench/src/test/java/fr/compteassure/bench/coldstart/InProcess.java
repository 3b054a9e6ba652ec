package fr.compteassure.bench.coldstart;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.compteassure.bench.coldstart.function.Candidate;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.local.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;

/** Runs a function in this process, where an answer is there at once. */
final class InProcess {
    private InProcess() {}

    /** What a function answers to its event. */
    static Map<String, Object> answer(Candidate candidate) throws Exception {
        var cloud = new Cloud(candidate.environment(), InstantSource.system(), _ -> {});
        var handler = (RequestStreamHandler) Class.forName(candidate.handler().split("::")[0])
                .getConstructor(Cloud.class).newInstance(cloud);
        var answer = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(candidate.event()), answer, context());
        return Json.object(answer.toByteArray());
    }

    private static Context context() {
        var logger = new LambdaLogger() {
            @Override
            public void log(String message) {}

            @Override
            public void log(byte[] message) {
                log(new String(message, StandardCharsets.UTF_8));
            }
        };
        return (Context) Proxy.newProxyInstance(InProcess.class.getClassLoader(), new Class<?>[]{Context.class},
                (_, method, _) -> switch (method.getName()) {
                    case "getLogger" -> logger;
                    case "getRemainingTimeInMillis" -> 10_000;
                    case "getMemoryLimitInMB" -> 512;
                    default -> "bench";
                });
    }
}
