package fr.compteassure.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.local.template.Resource;
import fr.compteassure.local.template.Template;
import fr.compteassure.mail.OutboxStore;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

class ReplayDeadLettersTest {
    private static final String BACKGROUND = "BackgroundFailures";
    private static final String MAIL = "MailFailures";
    private static final String INSURED = "compte-assure-insured-to-import";
    private static final String LOOK = """
            {"requestContext": {"functionArn": "arn:aws:lambda:eu-west-3:1:function:prod-CheckAttachment-1:$LATEST"},
            "requestPayload": {"Records": [{"s3": {"bucket": {"name": "b"}, "object": {"key": "uploads/k"}}}]}}""";

    @AutoClose
    private final Application application = Application.start();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
    private final List<InvokeRequest> invoked = new ArrayList<>();

    /** Lambda that takes every event. */
    private final LambdaClient lambda = new LambdaClient() {
        @Override
        public InvokeResponse invoke(InvokeRequest request) {
            invoked.add(request);
            return InvokeResponse.builder().statusCode(202).build();
        }

        @Override
        public String serviceName() {
            return "lambda";
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    private FakeStack stack(Stream<String> queues) {
        var resources = queues.filter(name -> !name.contains("-"))
                .collect(Collectors.toMap(name -> name, name -> application.endpoints().queueUrl(name)));
        resources.put("Imports.InsuredToImport", application.endpoints().queueUrl(INSURED));
        resources.put("Imports.PaymentsToImport", application.endpoints().queueUrl("compte-assure-payments-to-import"));
        resources.put("CheckAttachment", "the-check");
        resources.put("RecordMailEvent", "the-recorder");
        resources.put("Mail.Topic", "arn:own");
        return new FakeStack(Map.of(), resources);
    }

    private FakeStack stack() {
        return stack(Stream.concat(Replay.queues().stream(), Stream.of(BACKGROUND, MAIL)));
    }

    private void replay(Stack stack, boolean showOnly) {
        new ReplayDeadLetters(application.cloud().clients().sqs(), lambda, stack, LocalDate.now(), showOnly).run(out);
    }

    private String told() {
        return told.toString(StandardCharsets.UTF_8);
    }

    private void fail(String queue, String... bodies) {
        for (var body : bodies) {
            application.endpoints().send(queue, body);
        }
    }

    @Test
    void moreThanAPageGoesToWhereItCameFromAndWhatAPersonMustLookAtStays() {
        fail(BACKGROUND, IntStream.range(0, 25).mapToObj("{\"insuredId\": \"i%d\"}"::formatted).toArray(String[]::new));
        fail(BACKGROUND, "{\"tooManyRuns\": {}}", LOOK);
        fail(MAIL, "{\"insuredId\": \"i\", \"emailId\": \"e\", \"reason\": \"MessageRejected\"}");

        replay(stack(), false);

        assertThat(application.endpoints().messages("AccountsToErase")).hasSize(25);
        assertThat(application.endpoints().messages(BACKGROUND)).containsExactly("{\"tooManyRuns\": {}}");
        assertThat(application.endpoints().messages(MAIL)).hasSize(1);
        assertThat(invoked).singleElement().satisfies(request -> {
            assertThat(request.functionName()).isEqualTo("the-check");
            assertThat(request.payload().asUtf8String()).contains("uploads/k").doesNotContain("requestContext");
        });
        assertThat(told()).contains("26 replayed, 2 left", "left; something is wrong with the numbers or the code",
                "sent to AccountsToErase", "started CheckAttachment").doesNotContain("i24", "uploads");
    }

    @Test
    void theRestOfAnImportGoesToTheQueueOfItsFunction() {
        var rest = "{\"bucket\": \"b\", \"key\": \"%s/a.jsonl\", \"offset\": 1, \"parts\": []}";
        fail(BACKGROUND, rest.formatted("insured"), rest.formatted("payments"),
                "{\"function\": \"f\", \"replacedMeanwhile\": {}}", "{\"registryNotImported\": \"2026-11\"}");

        replay(stack(), false);

        assertThat(told()).contains("2 replayed, 2 left", "sent to Imports-InsuredToImport",
                "sent to Imports-PaymentsToImport").doesNotContain("a.jsonl");
        assertThat(application.endpoints().messages(BACKGROUND)).hasSize(2);
    }

    @Test
    void onceMoreReplaysNothingAndStillTellsWhatIsLeft() {
        fail(BACKGROUND, "{\"insuredId\": \"i\"}", "{}");

        replay(stack(), false);
        told.reset();
        replay(stack(), false);

        assertThat(told()).contains("0 replayed, 1 left");
        assertThat(application.endpoints().messages("AccountsToErase")).hasSize(1);
    }

    @Test
    void whatIsOnlyShownStaysWhereItIs() {
        fail(BACKGROUND, "{\"insuredId\": \"i\"}", LOOK, "{}");

        replay(stack(), true);
        replay(stack(), true);

        assertThat(told()).contains("goes to AccountsToErase", "starts CheckAttachment");
        assertThat(told().lines()).filteredOn("2 would be replayed, 1 are left"::equals).hasSize(2);
        assertThat(application.endpoints().messages(BACKGROUND)).hasSize(3);
        assertThat(application.endpoints().messages("AccountsToErase")).isEmpty();
        assertThat(invoked).isEmpty();
    }

    @Test
    void whatIsNotTakenIsStillThereAndKeepsNothingElseFromGoing() {
        fail(BACKGROUND, "{\"subject\": \"purge\", \"shard\": 1, \"run\": 1}", "{\"insuredId\": \"i\"}");
        var without = stack(Stream.of(BACKGROUND, MAIL, "AccountsToErase"));

        assertThatThrownBy(() -> replay(without, false)).isInstanceOf(OperationFailure.class)
                .hasMessage("1 could not be replayed and are still there; see above");

        assertThat(application.endpoints().messages(BACKGROUND)).singleElement().asString().contains("purge");
        assertThat(application.endpoints().messages("AccountsToErase")).hasSize(1);
        told.reset();
        replay(stack(), false);
        assertThat(told()).contains("1 replayed, 0 left");
    }

    @Test
    void anEmailThatIsReplayedAfterItWasSentIsNotSentAgain() {
        var owner = AccountUser.of(application);
        var mail = new OutboxStore(application.cloud()).of(owner.id()).getFirst();
        var sent = owner.mails().size();
        fail(MAIL, "{\"insuredId\": \"%s\", \"emailId\": \"%s\"}".formatted(owner.id().value(), mail.id()));

        replay(stack(), false);

        application.pass(Duration.ofHours(1));
        assertThat(owner.mails()).hasSize(sent);
        assertThat(application.endpoints().messages("MailRetries")).isEmpty();
        assertThat(application.endpoints().messages(MAIL)).isEmpty();
    }

    @Test
    void aNoticeGoesToItsFunctionWhenItIsOfTheStacksOwnTopic() {
        fail(BACKGROUND, "{\"TopicArn\": \"arn:own\", \"Message\": \"bounce\"}",
                "{\"TopicArn\": \"arn:other\", \"Message\": \"forged\"}");

        replay(stack(), false);

        assertThat(invoked).singleElement().satisfies(request -> {
            assertThat(request.functionName()).isEqualTo("the-recorder");
            assertThat(request.payload().asUtf8String()).contains("bounce");
        });
        assertThat(application.endpoints().messages(BACKGROUND)).singleElement().asString().contains("forged");
    }

    @Test
    void theTopicIsWhereTheTemplatesHaveIt() {
        var main = Template.read(Path.of("..", "template.yaml"), Map.of());
        var mail = Template.read(Path.of("..", "stacks", "mail.yaml"), Map.of());

        assertThat(main.resources("AWS::CloudFormation::Stack")).filteredOn(stack -> stack.id().equals("Mail"))
                .singleElement().satisfies(stack -> assertThat(stack.properties()).containsEntry("TemplateURL",
                        "stacks/mail.yaml"));
        assertThat(mail.resources("AWS::SNS::Topic")).singleElement()
                .satisfies(topic -> assertThat(topic.id()).isEqualTo("Topic"));
    }

    /** A terminal does as they say. */
    @Test
    void controlCharactersOfMessagesReachNoScreen() {
        fail(MAIL, "{\"insuredId\": \"i\", \"emailId\": \"e\", \"reason\": \"a\\u001b[2J\\r\\u009b\\u202e\\u2028b\"}");
        fail(BACKGROUND, "{\"subject\": \"2020-01-01\\n0 replayed\", \"shard\": 1}",
                "{\"function\": \"f\\ng\", \"tooManyRuns\": {}}");

        replay(stack(), false);

        assertThat(told().lines()).hasSize(4);
        assertThat(told()).contains("(a?[2J????b)").doesNotContain("\u001b", "\r", "\u009b", "\u202e", "\u2028");
    }

    /** A queue that is new is to be known here, lest its messages be left. */
    @Test
    void everyQueueOfTheTemplateThatEndsInAQueueOfFailuresIsKnown() {
        var template = Template.read(Path.of("..", "template.yaml"), Map.of());
        Set<String> feeding = template.resources("AWS::SQS::Queue").stream()
                .filter(queue -> queue.properties().containsKey("RedrivePolicy")).map(Resource::id)
                .collect(Collectors.toSet());

        assertThat(feeding).isNotEmpty().containsExactlyInAnyOrderElementsOf(Replay.queues());
    }
}
