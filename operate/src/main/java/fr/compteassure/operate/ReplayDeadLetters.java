package fr.compteassure.operate;

import fr.compteassure.api.Json;
import fr.compteassure.cloud.Cloud;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * Sends what lies in the queues of failures to where it came from, and deletes it there once it was taken; what only a
 * person can deal with stays, and is told. When it breaks off between the two, the next time does it twice, which does no
 * harm.
 */
public final class ReplayDeadLetters implements Operation {
    /** How long what this run has seen is out of sight, should it break off. */
    private static final int HIDDEN_SECONDS = 300;
    private static final int BATCH = 10;
    /** Control and format characters, and ends of lines. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    private final SqsClient sqs;
    private final LambdaClient lambda;
    private final Stack stack;
    private final LocalDate today;
    private final boolean showOnly;
    private int replayed;
    private int left;
    private int failed;

    /** @param showOnly whether nothing is sent, nor deleted */
    ReplayDeadLetters(SqsClient sqs, LambdaClient lambda, Stack stack, LocalDate today, boolean showOnly) {
        this.sqs = sqs;
        this.lambda = lambda;
        this.stack = stack;
        this.today = today;
        this.showOnly = showOnly;
    }

    /** Run by {@code exec:exec@replay}. */
    public static void main(String[] arguments) {
        Operation.main(out -> {
            var settings = Settings.ofProcess();
            var aws = Aws.of(settings);
            var stack = DeployedStack.of(aws, settings.stack());
            try (var lambda = aws.lambda()) {
                new ReplayDeadLetters(aws.cloud(Map.of()).clients().sqs(), lambda, stack, LocalDate.now(Cloud.FRANCE),
                        settings.flag("show")).run(out);
            }
        });
    }

    @Override
    public void run(PrintStream out) {
        var here = new Replay.Here(today, stack.resource("Mail", "Topic"));
        replay("MailFailures", Replay::ofMail, out);
        replay("BackgroundFailures", letter -> Replay.ofBackground(letter, here), out);
        out.printf(showOnly ? "%d would be replayed, %d are left%n" : "%d replayed, %d left%n", replayed, left);
        if (failed > 0) {
            throw new OperationFailure(failed + " could not be replayed and are still there; see above");
        }
    }

    private void replay(String name, Function<DeadLetter, Replay> kinds, PrintStream out) {
        var queue = stack.resource(name);
        var staying = new ArrayList<DeadLetter>();
        try {
            var seen = new HashSet<String>();
            for (var letters = receive(queue); !letters.isEmpty(); letters = receive(queue)) {
                for (var letter : letters) {
                    // A copy that SQS gives twice is dealt with once.
                    if (seen.add(letter.id()) && !dealtWith(queue, letter, kinds.apply(letter), out)) {
                        staying.add(letter);
                    }
                }
            }
        } finally {
            staying.forEach(letter -> showAgain(queue, letter));
        }
    }

    private List<DeadLetter> receive(String queue) {
        return sqs.receiveMessage(request -> request.queueUrl(queue).maxNumberOfMessages(BATCH).waitTimeSeconds(1)
                .visibilityTimeout(HIDDEN_SECONDS).messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                .messageAttributeNames("All")).messages().stream().map(DeadLetter::of).toList();
    }

    /** @param name what the template calls it; in a nested stack after the stack's, {@code Imports-InsuredToImport} */
    private String queue(String name) {
        var parts = name.split("-", 2);
        return parts.length == 1
                ? stack.resource(name)
                : stack.resource(parts[0], parts[1]).orElseThrow(() -> new OperationFailure(name + " is not there"));
    }

    /** False when it stays where it is. */
    private boolean dealtWith(String queue, DeadLetter letter, Replay replay, PrintStream out) {
        var line = "%s  %s: ".formatted(letter.sentAt() == null ? "" : letter.sentAt(), visible(replay.what()));
        switch (replay) {
            case Replay.Left(_, var why) -> {
                left++;
                out.println(line + "left; " + why);
                return false;
            }
            case Replay.ToQueue(_, var target) when showOnly -> out.println(line + "goes to " + target);
            case Replay.ToFunction(_, var target, _) when showOnly -> out.println(line + "starts " + target);
            case Replay.ToQueue(_, var target) -> {
                return replayed(queue, letter, line + "sent to " + target, out, () -> sqs.sendMessage(
                        request -> request.queueUrl(queue(target)).messageBody(letter.body())));
            }
            case Replay.ToFunction(_, var target, var event) -> {
                return replayed(queue, letter, line + "started " + target, out, () -> lambda.invoke(
                        request -> request.functionName(stack.resource(target)).invocationType(InvocationType.EVENT)
                                .payload(SdkBytes.fromUtf8String(Json.write(event)))));
            }
        }
        replayed++;
        return false;
    }

    /** What a message says, without what would move a terminal's cursor or begin a line that looks like one of ours. */
    private static String visible(String text) {
        return INVISIBLE.matcher(text).replaceAll("?");
    }

    private boolean replayed(String queue, DeadLetter letter, String line, PrintStream out, Runnable sending) {
        try {
            sending.run();
            sqs.deleteMessage(request -> request.queueUrl(queue).receiptHandle(letter.receipt()));
        } catch (SdkException | OperationFailure e) {
            failed++;
            out.println(line + ": failed; " + visible(String.valueOf(e.getMessage())));
            return false;
        }
        replayed++;
        out.println(line);
        return true;
    }

    private void showAgain(String queue, DeadLetter letter) {
        try {
            sqs.changeMessageVisibility(request -> request.queueUrl(queue).receiptHandle(letter.receipt())
                    .visibilityTimeout(0));
        } catch (SdkException _) {
            // It comes back by itself.
        }
    }
}
