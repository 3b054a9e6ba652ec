package fr.compteassure.contract;

import fr.compteassure.contract.CallRecorder.Call;
import fr.compteassure.local.template.LambdaFunction;
import fr.compteassure.local.template.Policies;
import fr.compteassure.local.template.Policies.Right;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the template allows functions, beside what they were seen to ask of AWS, and what Lambda does in their name: each by
 * its resource, down to the folder of a bucket.
 */
final class Rights {
    /** What needs no resource: all streams are listed or none, and a number is the resource of an SMS. */
    private static final Set<String> OF_EVERYTHING = Set.of("dynamodb:ListStreams", "sns:Publish");
    private static final Set<String> BY_RESOURCE = Set.of("dynamodb", "kms", "s3", "sns", "sqs");
    /** A folder that has a name: ids have digits or capitals, or are longer. */
    private static final Pattern FOLDER = Pattern.compile("[a-z]{1,20}");

    private final Policies policies;
    private final Set<Call> calls;

    /** @param calls all that were made */
    Rights(Path template, Set<Call> calls) throws IOException {
        policies = new Policies(template);
        this.calls = calls;
    }

    /** What a function, or Lambda in its name, asked for and may not. */
    List<String> missing(LambdaFunction function) {
        var rights = policies.of(function.id());
        return calls(function).filter(call -> rights.stream().noneMatch(right -> allows(right, call)))
                .map(call -> call.action() + " " + call.resource()).sorted().toList();
    }

    /** What a function may and neither it nor Lambda asked for, the policies that it shares with others included. */
    List<String> unused(LambdaFunction function) {
        return policies.of(function.id()).stream()
                .filter(right -> calls(function).noneMatch(call -> allows(right, call) || isTold(right, call)))
                .map(Rights::told).sorted().toList();
    }

    /** What a function may over more than it uses: actions or resources by a pattern, a bucket where a folder would do. */
    List<String> tooWide(LambdaFunction function) {
        return policies.of(function.id()).stream()
                .filter(right -> right.action().contains("*") || isTooWide(right, function))
                .map(Rights::told).sorted().toList();
    }

    private boolean isTooWide(Right right, LambdaFunction function) {
        var fixed = name(right.resource()).split("[*?]", 2)[0];
        if (!BY_RESOURCE.contains(service(right)) || fixed.equals(name(right.resource()))) {
            return false;
        }
        if (right.action().equals("sns:Publish")) {
            return !policies.denied(function.id()).contains(new Right("sns:Publish", "arn:aws:sns:*:*:*"));
        }
        return !service(right).equals("s3")
                ? !OF_EVERYTHING.contains(right.action())
                : !fixed.startsWith(folder(calls(function).filter(call -> allows(right, call)).toList()))
                        || fixed.indexOf('/') == fixed.length() - 1;
    }

    /** The bucket and the folders that all of these objects have in common. */
    private static String folder(List<Call> objects) {
        return objects.stream().map(call -> folder(call.resource())).reduce(Rights::common).orElse("");
    }

    private static String folder(String object) {
        var parts = object.split("/");
        return parts[0] + "/" + Arrays.stream(parts, 1, parts.length - 1)
                .takeWhile(part -> FOLDER.matcher(part).matches()).map(part -> part + "/")
                .collect(Collectors.joining());
    }

    private static String common(String one, String other) {
        var end = 0;
        while (end < Math.min(one.length(), other.length()) && one.charAt(end) == other.charAt(end)) {
            end++;
        }
        return one.substring(0, one.lastIndexOf('/', end - 1) + 1);
    }

    private Stream<Call> calls(LambdaFunction function) {
        return Stream.concat(calls.stream().filter(call -> call.function().equals(function.id())),
                policies.hasOwnRole(function.id()) ? LambdaCalls.of(function) : Stream.empty());
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

    private static String told(Right right) {
        return right.action() + " " + name(right.resource());
    }

    private static String service(Right right) {
        return right.action().split(":")[0];
    }

    /** What is left of an ARN without what all of one service have. */
    static String name(String arn) {
        return arn.replaceFirst("arn:aws:\\w+:[^:]*:[^:]*:((table|key)/)?", "");
    }
}
