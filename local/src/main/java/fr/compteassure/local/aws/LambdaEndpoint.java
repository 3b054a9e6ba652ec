package fr.compteassure.local.aws;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lambda's Invoke. An asynchronous call is made once: its failure is not tried again. */
final class LambdaEndpoint {
    static final String PATH = "/2015-03-31/functions/";
    /** A name or an ARN, with or without version or alias. */
    private static final Pattern INVOCATION = Pattern
            .compile(PATH + "(?:arn:aws:lambda:[^:/]*:[^:/]*:function:)?([^:/]+)(?::[^:/]+)?/invocations");

    private static final byte[] NO_EVENT = {'{', '}'};

    private final Invoker invoker;
    private final ExecutorService later;

    LambdaEndpoint(Invoker invoker, ExecutorService later) {
        this.invoker = invoker;
        this.later = later;
    }

    AwsReply answer(AwsRequest request) {
        Matcher invocation = INVOCATION.matcher(request.path());
        if (!invocation.matches()) {
            throw AwsError.unknownAction(request.path());
        }
        String function = invocation.group(1);
        if (!invoker.knows(function)) {
            throw new AwsError(404, "ResourceNotFoundException", "Function not found: " + function);
        }
        byte[] event = request.body().length == 0 ? NO_EVENT : request.body();
        return switch (request.header("x-amz-invocation-type").orElse("RequestResponse")) {
            case "Event" -> {
                later.submit(() -> invoker.invoke(function, event));
                yield AwsReply.payload(202, new byte[0], Map.of());
            }
            case "DryRun" -> AwsReply.payload(204, new byte[0], Map.of());
            default -> now(function, event);
        };
    }

    private AwsReply now(String function, byte[] event) {
        Invoker.Result result = invoker.invoke(function, event);
        return AwsReply.payload(200, result.payload(),
                result.failed() ? Map.of("X-Amz-Function-Error", "Unhandled") : Map.of());
    }
}
