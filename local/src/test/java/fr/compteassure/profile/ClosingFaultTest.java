package fr.compteassure.profile;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.account.AccountClosing;
import fr.compteassure.cloud.Erasure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.sqs.model.SqsRequest;

/** A closing whose run ends somewhere, whatever that is, goes on by itself, or never began. */
class ClosingFaultTest {
    private static final String QUEUE = "AccountsToErase";
    private static final String WRONG = "Un-vilain-Canard-8";

    @AutoClose
    private static final Application application = Application.start();
    private static int calls;

    /** Somebody with something of each kind that is erased. */
    private static AccountUser owner() {
        var owner = AccountUser.of(application);
        owner.certificate();
        return owner;
    }

    /** How many calls a closing makes that nothing disturbs. */
    @BeforeAll
    static void count() {
        var owner = owner();
        var code = owner.code();
        var counted = new AtomicInteger();
        try (var _ = AwsCalls.before((function, _) -> {
            if (function.equals("CloseAccount")) {
                counted.incrementAndGet();
            }
        })) {
            assertThat(owner.close(code).status()).isEqualTo(204);
        }
        calls = counted.get();
        assertThat(calls).isGreaterThan(15);
    }

    static List<Integer> calls() {
        return IntStream.rangeClosed(1, calls).boxed().toList();
    }

    /** Kills the run after a call, whose answer is lost. */
    private static AwsCalls.Watch killingAfter(String function, int call) {
        var counted = new AtomicInteger();
        return AwsCalls.after((caller, _) -> {
            if (caller.equals(function) && counted.incrementAndGet() >= call) {
                throw new OutOfMemoryError("killed");
            }
        });
    }

    private static long told(AccountUser owner) {
        return application.mails(owner.person()).stream().filter(mail -> mail.subject().contains("fermé")).count();
    }

    private static void assertIsClosedOrNeverWas(AccountUser owner) {
        application.pass(Duration.ofMinutes(1));
        var left = new Stored(application).traces(List.of(owner.id().value(), owner.person().email()));
        if (owner.get("/account").status() == 200) {
            assertThat(left).contains("Accounts", "Sessions", "Documents", "EmailAddresses")
                    .doesNotContain("Activities ACCOUNT_CLOSED");
            assertThat(told(owner)).isZero();
        } else {
            assertThat(left).containsExactlyInAnyOrder("Insured", "Attempts", "Activities ACCOUNT_CLOSED");
            assertThat(told(owner)).isEqualTo(1);
        }
        assertThat(application.endpoints().messages(QUEUE)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aRunThatIsKilledAfterACallIsMadeUpFor(int call) {
        var owner = owner();
        var code = owner.code();
        try (var _ = killingAfter("CloseAccount", call)) {
            owner.close(code);
        }

        assertIsClosedOrNeverWas(owner);
    }

    /** Killed right after the first step, and then again and again in what goes on with it. */
    @Test
    void whatGoesOnWithItMayBeKilledTooAndIsTriedAgain() {
        var owner = owner();
        halfClose(owner);
        for (int call = 1; call <= 8; call++) {
            try (var _ = killingAfter("EraseClosedAccounts", call)) {
                application.pass(Duration.ofMinutes(15));
            }
        }
        application.pass(Duration.ofMinutes(15));

        assertIsClosedOrNeverWas(owner);
        assertThat(owner.get("/account").problem()).isEqualTo("session-required");
        assertThat(application.endpoints().messages("BackgroundFailures")).isEmpty();
    }

    /** Lets the first step be taken and nothing else. */
    private static void halfClose(AccountUser owner) {
        var code = owner.code();
        var begun = new AtomicBoolean();
        try (var _ = AwsCalls.before((function, call) -> {
            if (function.equals("CloseAccount") && begun.get()) {
                throw new OutOfMemoryError("killed");
            }
            if (function.equals("CloseAccount")
                    && call instanceof TransactWriteItemsRequest) {
                begun.set(true);
            }
        })) {
            assertThat(owner.close(code).problem()).isEqualTo("unexpected");
        }
    }

    @Test
    void anAccountThatIsClosedByHalfIsNobodysAndCannotBeOpenedAgainYet() {
        var owner = owner();
        halfClose(owner);
        var person = owner.person();

        assertThat(owner.get("/account").problem()).isEqualTo("session-required");
        assertThat(application.api().post("/sessions", person.credentials()).problem())
                .isEqualTo("credentials-refused");
        assertThat(application.api().post("/accounts", person.application()).problem()).isEqualTo("account-exists");
        var mails = application.mails(person).size();
        application.api().post("/password-resets",
                map("nir", person.nir(), "birthDate", person.birthDate().toString()));
        application.api().post("/accounts/validation-emails", map("nir", person.nir(), "email", person.email()));
        assertThat(application.mails(person)).hasSize(mails);

        application.pass(Duration.ofMinutes(1));
        AccountUser.of(application, person);
    }

    @Test
    void withoutAWayToGoOnNothingIsBegun() {
        var owner = owner();
        var code = owner.code();
        Reply reply;
        try (var _ = AwsCalls.before((function, call) -> {
            if (function.equals("CloseAccount") && call instanceof SqsRequest) {
                throw SdkClientException.create("no answer");
            }
        })) {
            reply = owner.close(code);
        }

        assertThat(reply.problem()).isEqualTo("unexpected");
        assertThat(owner.close(code).status()).isEqualTo(204);
    }

    @Test
    void aWrongPasswordSendsNoMessage() {
        var owner = owner();

        owner.close(owner.code(), WRONG);

        assertThat(application.endpoints().messages(QUEUE)).noneMatch(body -> body.contains(owner.id().value()));
    }

    @Test
    void aMessageThatComesLateDoesNothingToALaterAccount() {
        var former = owner();
        former.close();
        var latter = AccountUser.of(application, former.person());
        var document = latter.certificate();

        for (int i = 0; i < 2; i++) {
            application.pass(Duration.ofMinutes(1));
            assertThat(latter.get("/documents/" + document.text("documentId")).status()).isEqualTo(200);
            application.endpoints().send(QUEUE, "{\"insuredId\": \"" + former.id() + "\"}");
        }
    }

    @Test
    void aRunThatIsLateErasesNothingOfALaterAccount() {
        var former = owner();
        halfClose(former);
        var accounts = new AccountClosing(application.cloud());
        var late = accounts.underWay(former.id()).orElseThrow();
        application.pass(Duration.ofMinutes(1));
        var latter = AccountUser.of(application, former.person());
        latter.certificate();
        halfClose(latter);

        var held = new HeldData(application.cloud());
        assertThatThrownBy(() -> held
                .erase(new Erasure(late.insured(), late::transaction)))
                .isInstanceOf(IllegalStateException.class);
        late.finish();

        var stored = new Stored(application);
        assertThat(stored.traces(List.of(latter.id().value()))).contains("Accounts", "Sessions", "Documents");
        application.pass(Duration.ofMinutes(1));
        assertThat(stored.traces(List.of(latter.id().value()))).doesNotContain("Accounts", "Sessions", "Documents");
        assertThat(told(latter)).isEqualTo(2);
    }

    @Test
    void whatCannotBeDoneIsToldToOperationsInTheEnd() {
        var owner = owner();
        halfClose(owner);
        try (var _ = AwsCalls.before((function, _) -> {
            if (function.equals("EraseClosedAccounts")) {
                throw new OutOfMemoryError("killed");
            }
        })) {
            for (int tries = 0; tries <= 10; tries++) {
                application.pass(Duration.ofMinutes(15));
            }
        }
        var put = application.endpoints().messages("BackgroundFailures");
        assertThat(put).last().asString().isEqualTo("{\"insuredId\":\"" + owner.id() + "\"}");

        application.endpoints().send(QUEUE, put.getLast());
        application.pass(Duration.ofMinutes(1));

        assertThat(application.api().post("/accounts", owner.person().application()).status()).isEqualTo(201);
    }
}
