package fr.compteassure.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkRequest;

/** A call that fails, before it was made or after, makes no e-mail and no message go out twice, and none be forgotten. */
class EmailFaultTest {
    @AutoClose
    private static final Application application = Application.start();
    private static OutboxFixture outbox;
    private final AtomicInteger faults = new AtomicInteger();
    private OutboxEmail email;

    @BeforeAll
    static void start() {
        outbox = new OutboxFixture(application);
    }

    @BeforeEach
    void compose() {
        application.endpoints().acceptAll();
        email = outbox.composed(1).getFirst();
    }

    private BiConsumer<String, SdkRequest> once(Predicate<SdkRequest> calls) {
        return EmailFault.of(calls, faults::incrementAndGet).once();
    }

    private List<String> failures() {
        return outbox.messages("MailFailures").stream().filter(message -> message.contains(email.id())).toList();
    }

    /** Puts the e-mail in the outbox and lets time pass until nothing is left to be tried. */
    private void enqueue() {
        outbox.enqueue(List.of(email));
        for (int i = 0; i < 6; i++) {
            outbox.pass(Duration.ofMinutes(1));
        }
        assertThat(faults).hasPositiveValue();
        assertThat(outbox.messages("MailRetries")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatSesTookIsSentOnceThoughThatCannotBeNoted(boolean before) {
        try (var _ = watch(before, EmailFault::noteOfSent)) {
            enqueue();
        }

        assertThat(outbox.sent(email)).isOne();
        assertThat(outbox.now(email).sentAt()).isNotNull();
    }

    @Test
    void whatSesTookIsSentOnceThoughThatCanNeitherBeNotedNorPutInTheQueue() {
        try (var _ = watch(true, EmailFault::noteOfSent);
                var _ = watch(true, EmailFault::toRetries)) {
            enqueue();
            outbox.awaitNoted(email);
        }

        assertThat(outbox.sent(email)).isOne();
    }

    private AwsCalls.Watch watch(boolean before, Predicate<SdkRequest> calls) {
        return before ? AwsCalls.before(once(calls)) : AwsCalls.after(once(calls));
    }

    static Stream<Named<Function<EmailFaultTest, AwsCalls.Watch>>> faultsOfRemoving() {
        return Stream.of(
                Named.of("note before", test -> test.watch(true, EmailFault::noteOfSent)),
                Named.of("removal before", test -> test.watch(true, EmailFault::removal)),
                Named.of("removal after", test -> test.watch(false, EmailFault::removal)));
    }

    @ParameterizedTest
    @MethodSource("faultsOfRemoving")
    void ofTheLastEmailNothingStaysThoughThatCannotBeNotedAtOnce(Function<EmailFaultTest, AwsCalls.Watch> fault) {
        email = outbox.composed(new EmailBody.AccountClosed(email.enqueuedAt()));

        try (var _ = fault.apply(this)) {
            enqueue();
        }

        assertThat(outbox.sent(email)).isOne();
        assertThat(outbox.left(email)).isEmpty();
    }

    static Stream<Named<Function<EmailFaultTest, AwsCalls.Watch>>> faultsOfTelling() {
        return Stream.of(
                Named.of("note before", test -> test.watch(true, EmailFault::noteOfGivingUp)),
                Named.of("note after", test -> test.watch(false, EmailFault::noteOfGivingUp)),
                Named.of("message before", test -> test.watch(true, EmailFault::toFailures)),
                Named.of("note of message before", test -> test.watch(true, EmailFault::noteOfTelling)),
                Named.of("note of message after", test -> test.watch(false, EmailFault::noteOfTelling)));
    }

    @ParameterizedTest
    @MethodSource("faultsOfTelling")
    void operationsAreToldOnceOfWhatSesRefuses(Function<EmailFaultTest, AwsCalls.Watch> fault) {
        outbox.refuse(email, "MessageRejected");

        try (var _ = fault.apply(this)) {
            enqueue();
        }

        assertThat(failures()).hasSize(1);
        assertThat(failures().getFirst()).contains("\"reason\":\"MessageRejected\"");
        assertThat(outbox.sent(email)).isZero();
    }

    @Test
    void aMessageWhoseAnswerWasLostIsRepeatedLetterForLetter() {
        outbox.refuse(email, "MessageRejected");

        try (var _ = watch(false, EmailFault::toFailures)) {
            enqueue();
        }

        assertThat(new HashSet<>(failures())).hasSize(1);
    }

    @Test
    void operationsAreToldThoughTheirQueueIsOutOfReachForHours() {
        outbox.refuse(email, "MessageRejected");
        try (var _ = AwsCalls.before(EmailFault.of(EmailFault::toFailures, faults::incrementAndGet).forEver())) {
            outbox.enqueue(List.of(email));
            for (int i = 0; i < 20; i++) {
                outbox.pass(Duration.ofMinutes(20));
            }
        }
        assertThat(failures()).isEmpty();
        assertThat(faults).hasValueGreaterThan(5);

        outbox.pass(Duration.ofMinutes(30));

        assertThat(failures()).hasSize(1);
    }
}
