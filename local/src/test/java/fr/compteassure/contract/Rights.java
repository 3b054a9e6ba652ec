package fr.compteassure.contract;

import fr.compteassure.contract.CallRecorder.Call;
import fr.compteassure.local.template.LambdaFunction;
import fr.compteassure.local.template.Policies;
import fr.compteassure.local.template.Policies.Right;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the template allows functions, beside what they were seen to ask of AWS. */
final class Rights {
    /** What Lambda itself does in a function's name. */
    private static final Set<String> OF_LAMBDA = Set.of("logs:CreateLogStream", "logs:PutLogEvents",
            "dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams",
            "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");

    private final Policies policies;
    private final Set<Call> calls;

    /** @param calls all that were made */
    Rights(Path template, Set<Call> calls) throws IOException {
        policies = new Policies(template);
        this.calls = calls;
    }

    /** What a function asked for and may not. */
    List<String> missing(LambdaFunction function) {
        var rights = policies.of(function.id());
        return calls(function).filter(call -> rights.stream().noneMatch(right -> allows(right, call)))
                .map(call -> call.action() + " " + call.resource()).sorted().toList();
    }

    /** What a function may and did not ask for, the policies that it shares with others included. */
    List<String> unused(LambdaFunction function) {
        return policies.of(function.id()).stream().filter(right -> !isOfLambda(right, function))
                .filter(right -> calls(function).noneMatch(call -> allows(right, call) || isTold(right, call)))
                .map(right -> right.action() + " " + name(right.resource())).sorted().toList();
    }

    private Stream<Call> calls(LambdaFunction function) {
        return calls.stream().filter(call -> call.function().equals(function.id()));
    }

    private static boolean isOfLambda(Right right, LambdaFunction function) {
        return OF_LAMBDA.contains(right.action()) || right.action().equals("sqs:SendMessage")
                && String.valueOf(function.properties().get("EventInvokeConfig")).contains(right.resource());
    }

    private static boolean allows(Right right, Call call) {
        var pattern = Stream.of(name(right.resource()).split("\\*", -1)).map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        return right.action().equals(call.action()) && call.resource().matches(pattern);
    }

    /** Without the right to list a bucket, S3 does not tell who reads an object that it is not there. */
    private static boolean isTold(Right right, Call call) {
        return right.action().equals("s3:ListBucket") && call.action().equals("s3:GetObject")
                && call.resource().startsWith(name(right.resource()) + "/");
    }

    /** What is left of an ARN without what all of one service have. */
    private static String name(String arn) {
        return arn.replaceFirst("arn:aws:\\w+:[^:]*:[^:]*:((table|key)/)?", "");
    }
}
