package fr.compteassure.contract;

import fr.compteassure.contract.CallRecorder.Call;
import fr.compteassure.local.template.LambdaFunction;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What Lambda itself does in the name of a function, for which the role of the function must have the rights. */
final class LambdaCalls {
    private static final List<String> OF_A_QUEUE = List.of("sqs:ReceiveMessage", "sqs:DeleteMessage",
            "sqs:GetQueueAttributes");
    private static final List<String> OF_A_STREAM = List.of("dynamodb:DescribeStream", "dynamodb:GetRecords",
            "dynamodb:GetShardIterator");

    private LambdaCalls() {}

    static Stream<Call> of(LambdaFunction function) {
        return Stream.of(logging(function), queues(function), streams(function), failures(function))
                .flatMap(calls -> calls);
    }

    private static Stream<Call> logging(LambdaFunction function) {
        var group = ((Map<?, ?>) function.properties().get("LoggingConfig")).get("LogGroup");
        return Stream.of("logs:CreateLogStream", "logs:PutLogEvents")
                .map(action -> new Call(function.id(), action, "log-group:" + group + ":any"));
    }

    private static Stream<Call> queues(LambdaFunction function) {
        return function.events("SQS").stream().flatMap(event -> OF_A_QUEUE.stream()
                .map(action -> new Call(function.id(), action, Rights.name(event.text("Queue")))));
    }

    private static Stream<Call> streams(LambdaFunction function) {
        return function.events("DynamoDB").stream().flatMap(event -> Stream.concat(
                Stream.of(new Call(function.id(), "dynamodb:ListStreams", "*")),
                OF_A_STREAM.stream()
                        .map(action -> new Call(function.id(), action, Rights.name(event.text("Stream"))))));
    }

    /** What failed to the last goes where the template says. */
    private static Stream<Call> failures(LambdaFunction function) {
        var events = function.events().stream().map(event -> (Object) event.properties());
        return Stream.concat(Stream.ofNullable(function.properties().get("EventInvokeConfig")), events)
                .map(config -> ((Map<?, ?>) config).get("DestinationConfig")).filter(Map.class::isInstance)
                .map(config -> (Map<?, ?>) ((Map<?, ?>) config).get("OnFailure"))
                .map(target -> new Call(function.id(), "sqs:SendMessage",
                        Rights.name(target.get("Destination").toString())));
    }
}
