package fr.compteassure.operate;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.operate.Replay.Left;
import fr.compteassure.operate.Replay.ToFunction;
import fr.compteassure.operate.Replay.ToQueue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

class ReplayTest {
    private static final Replay.Here HERE = new Replay.Here(LocalDate.of(2026, 11, 24),
            Optional.of("arn:aws:sns:eu-west-3:1:prod-Mail-Topic"));
    private static final String OBJECT = """
            {"Records": [{"s3": {"bucket": {"name": "compte-assure-prod-attachments-1"}, "object": {"key": "uploads/a"}}}]}""";

    private static DeadLetter letter(String body) {
        return DeadLetter.of(Message.builder().messageId("1").receiptHandle("r").body(body).build());
    }

    private static Replay mail(String body) {
        return Replay.ofMail(letter(body));
    }

    private static Replay background(String body) {
        return Replay.ofBackground(letter(body), HERE);
    }

    private static String failedRun(String function, String event) {
        return """
                {"requestContext": {"functionArn": "arn:aws:lambda:eu-west-3:1:function:%s:$LATEST"}, "requestPayload": %s}"""
                .formatted(function, event);
    }

    @ParameterizedTest
    @CsvSource({"abc, MailRetries", "abc#sms, MailRetries", "abc#letters, LetterRetries"})
    void whatWasTriedToTheEndIsTriedAgainWhereItWasTried(String whose, String queue) {
        assertThat(mail("{\"insuredId\": \"%s\", \"emailId\": \"1\"}".formatted(whose)))
                .isInstanceOfSatisfying(ToQueue.class, replay -> assertThat(replay.queue()).isEqualTo(queue));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MessageRejected", "UnprintableText", "OptedOut"})
    void whatWasRefusedForGoodIsLeft(String reason) {
        assertThat(mail("{\"insuredId\": \"a\", \"emailId\": \"1\", \"reason\": \"%s\"}".formatted(reason)))
                .isInstanceOfSatisfying(Left.class, left -> assertThat(left.what()).contains(reason));
    }

    @Test
    void whatAStreamGaveUpNamesNoEntryAndIsLeft() {
        assertThat(mail("""
                {"requestContext": {"functionArn": "arn:aws:lambda:eu-west-3:1:function:SendEmail"},
                "DDBStreamBatchInfo": {"shardId": "s"}}""")).isInstanceOfSatisfying(Left.class,
                left -> assertThat(left.what()).isEqualTo("entries of the outbox that SendEmail never saw"));
    }

    @ParameterizedTest
    @CsvSource({"purge, AccountsToPurge", "remind, AccountsToRemind", "due, ChangesToApply", "messages, ChangesToApply",
            "unread, UnreadToTell", "2026-10, StatementsToNotify", "2026-11-24, AppointmentsToRemind",
            "2026-11-23 2026-11-25, AppointmentsToRemind"})
    void theRestOfARunGoesBackToItsQueue(String subject, String queue) {
        assertThat(background("{\"subject\": \"%s\", \"shard\": 3, \"run\": 2}".formatted(subject)))
                .isInstanceOfSatisfying(ToQueue.class, replay -> assertThat(replay.queue()).isEqualTo(queue));
    }

    @Test
    void nobodyIsRemindedOfAnAppointmentThatIsPast() {
        assertThat(background("{\"subject\": \"2026-11-22 2026-11-23\", \"shard\": 3, \"run\": 1}"))
                .isInstanceOfSatisfying(Left.class, left -> assertThat(left.why()).contains("past"));
    }

    @Test
    void aClosingGoesOn() {
        assertThat(background("{\"insuredId\": \"abc\"}"))
                .isEqualTo(new ToQueue("the closing of an account", "AccountsToErase"));
    }

    @Test
    void theFileOfADocumentIsLookedAtAgain() {
        assertThat(background(OBJECT)).isInstanceOfSatisfying(ToQueue.class,
                replay -> assertThat(replay.queue()).isEqualTo("DocumentFilesToCheck"));
    }

    @Test
    void theFileThatSomebodySentIsLookedAtAgain() {
        assertThat(background(failedRun("prod-CheckAttachment-1", OBJECT))).isInstanceOfSatisfying(ToFunction.class,
                replay -> assertThat(replay.function()).isEqualTo("CheckAttachment"));
    }

    @Test
    void aNoticeOfSesIsTakenUpAgainWhetherItsRunFailedOrItWasNeverHandedOver() {
        var notice = notice("arn:aws:sns:eu-west-3:1:prod-Mail-Topic");

        assertThat(background(failedRun("prod-RecordMailEvent-1", event(notice)))).isInstanceOfSatisfying(
                ToFunction.class, replay -> assertThat(replay.event().toString())
                        .isEqualTo("{Records=[{Sns={TopicArn=%s, Message=bounce}}]}".formatted(HERE.topic().get())));
        assertThat(background(notice)).isInstanceOfSatisfying(ToFunction.class,
                replay -> assertThat(replay.event().toString()).contains("Sns=", "Message=bounce", "aws:sns"));
    }

    private static String notice(String topic) {
        return "{\"TopicArn\": \"%s\", \"Message\": \"bounce\"}".formatted(topic);
    }

    private static String event(String... notices) {
        return Stream.of(notices).map("{\"Sns\": %s}"::formatted).collect(joining(", ", "{\"Records\": [", "]}"));
    }

    static Stream<String> noticesOfOthers() {
        var own = notice(HERE.topic().get());
        var other = notice("arn:aws:sns:eu-west-3:2:other");
        return Stream.of(other, "{\"TopicArn\": 1, \"Message\": \"bounce\"}",
                failedRun("prod-RecordMailEvent-1", event(other)),
                failedRun("prod-RecordMailEvent-1", event(own, other)),
                failedRun("prod-RecordMailEvent-1", event()), failedRun("prod-RecordMailEvent-1", "{}"),
                failedRun("prod-RecordMailEvent-1", "{\"Records\": [{}, 1]}"),
                failedRun("prod-RecordMailEvent-1", "{\"Records\": [{\"Sns\": {\"Message\": \"bounce\"}}]}"));
    }

    /** Who may send to the queue shall not have an operator's rights. */
    @ParameterizedTest
    @MethodSource("noticesOfOthers")
    void aNoticeThatIsNotOfTheStacksOwnTopicIsLeft(String body) {
        assertThat(background(body)).isInstanceOfSatisfying(Left.class,
                left -> assertThat(left.why()).contains("not from the stack's own topic"));
    }

    @Test
    void aStackWithoutATopicHasNoNoticesOfItsOwn() {
        var here = new Replay.Here(HERE.today(), Optional.empty());

        assertThat(Replay.ofBackground(letter(notice("")), here)).isInstanceOf(Left.class);
        assertThat(Replay.ofBackground(letter(notice(HERE.topic().get())), here)).isInstanceOf(Left.class);
    }

    @Test
    void anImportIsLeftToWhoeverHasTheFile() {
        assertThat(background(failedRun("prod-ImportInsured-1", OBJECT))).isInstanceOfSatisfying(Left.class,
                left -> assertThat(left.why()).isEqualTo("have the file dropped again"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"function\": \"f\", \"subject\": \"purge\", \"failed\": 1, \"insuredIds\": [\"a\"]}",
            "{\"function\": \"f\", \"subject\": \"purge\", \"tooManyRuns\": {\"shard\": 1}}",
            "{\"requestContext\": {\"functionArn\": \"arn:aws:lambda:r:1:function:prod-Purge\"}, \"requestPayload\": {}}",
            "{\"notReady\": [\"arn\"]}", "{\"requestPayload\": {}}", "{\"subject\": \"else\", \"shard\": 1}",
            "{\"insuredId\": \"a\", \"more\": 1}",
            "{}", "[]", "no JSON", "{\"insuredId\": \"a\", \"emailId\": \"1\"}"})
    void allElseOfBackgroundFailuresIsLeftAndSaidWhy(String body) {
        assertThat(background(body)).isInstanceOfSatisfying(Left.class, left -> assertThat(left.why()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "no JSON", "{\"insuredId\": \"a\"}", "{\"insuredId\": 1, \"emailId\": null}"})
    void allElseOfMailFailuresIsLeft(String body) {
        assertThat(mail(body)).isInstanceOf(Left.class);
    }

    @Test
    void aStartThatTheSchedulerCouldNotMakeIsLeft() {
        var letter = DeadLetter.of(Message.builder().messageId("1").receiptHandle("r").body("{\"subject\": \"purge\","
                + " \"shard\": 1}").messageAttributes(Map.of(DeadLetter.OF_SCHEDULE,
                        MessageAttributeValue.builder().dataType("String").stringValue("arn").build()))
                .build());

        assertThat(Replay.ofBackground(letter, HERE)).isInstanceOf(Left.class);
    }

    /** What is told is read on screens and kept in logs of deployments. */
    @Test
    void nothingThatIsToldNamesAPerson() {
        assertThat(List.of(mail("{\"insuredId\": \"abc\", \"emailId\": \"1\", \"reason\": \"OptedOut\"}"),
                background("{\"insuredId\": \"abc\"}"), background(OBJECT)).toString())
                .doesNotContain("abc", "uploads");
    }
}
