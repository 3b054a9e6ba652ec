package fr.compteassure.profile;

import static fr.compteassure.acceptance.Application.atOnce;
import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** What is done at the same time as an account is closed is done before, or not at all: it leaves nothing behind. */
class ClosingRaceTest {
    private static final String OTHER = "Un-beau-Cygne-8";
    private static final String IMPORTS = "compte-assure-import-000000000000";

    @AutoClose
    private static final Application application = Application.start();

    /**
     * Something that writes.
     *
     * @param function the function that does
     * @param preparing what is to be done before, and makes the request
     * @param refusal how it is told that it is too late
     */
    private record Writing(String function, Function<AccountUser, Callable<Reply>> preparing, String refusal) {
        @Override
        public String toString() {
            return function;
        }
    }

    private static Writing of(String function, String refusal, Function<AccountUser, Callable<Reply>> preparing) {
        return new Writing(function, preparing, refusal);
    }

    private static Writing inSession(String function, Function<AccountUser, Callable<Reply>> preparing) {
        return of(function, "session-required", preparing);
    }

    static List<Named<Writing>> writings() {
        return Stream.of(
                inSession("IssueRightsCertificate", owner -> () -> owner.post("/documents/rights-certificates", map())),
                inSession("GetDocument", owner -> {
                    var path = "/documents/" + owner.certificate().text("documentId");
                    return () -> owner.get(path);
                }),
                inSession("ExportData", owner -> () -> owner.get("/account/export")),
                inSession("SendStepUpCode", owner -> () -> owner.post("/account/step-up", null)),
                inSession("ChangeContact", owner -> () -> owner.send("PATCH", "/account/contact",
                        map("landlinePhone", "01 99 00 12 34"))),
                inSession("EndSession", owner -> {
                    owner.elsewhere();
                    return () -> owner.send("DELETE", "/account/sessions/" + otherSession(owner), null);
                }),
                inSession("MakeRecoveryCodes", owner -> {
                    var elsewhere = owner.elsewhere();
                    var code = elsewhere.code();
                    return () -> elsewhere.post("/account/recovery-codes", null, "Step-Up-Code", code);
                }),
                of("ChangePassword", "password-refused", owner -> () -> owner.send("PUT", "/account/password",
                        map("currentPassword", Person.PASSWORD, "newPassword", OTHER))),
                of("LogIn", "credentials-refused",
                        owner -> () -> application.api().post("/sessions", owner.person().credentials())),
                of("ResetPassword", "link-expired", owner -> {
                    application.api().post("/password-resets", map("nir", owner.person().nir(), "birthDate",
                            owner.person().birthDate().toString()));
                    var token = application.token(owner.person());
                    return () -> application.api().post("/password-resets/confirmation",
                            map("token", token, "password", OTHER));
                }),
                of("UnlockLogIn", "link-expired", owner -> {
                    for (int i = 0; i < 5; i++) {
                        application.api().post("/sessions", owner.person().credentials("Un-vilain-Canard-8"));
                    }
                    var token = application.token(owner.person());
                    return () -> application.api().post("/sessions/unlocking", map("token", token));
                }),
                of("ConfirmEmail", "link-expired", owner -> {
                    var email = "autre-" + owner.person().email();
                    owner.send("PATCH", "/account/contact", map("email", email), "Step-Up-Code", owner.code());
                    application.settle();
                    var token = Application.token(application.runner().mails().sent(email).getFirst());
                    return () -> application.api().post("/account/contact/email-confirmation", map("token", token));
                })).map(each -> Named.of(each.function(), each)).toList();
    }

    private static String otherSession(AccountUser owner) {
        return ((List<?>) owner.get("/account/sessions").json().get("items")).stream()
                .map(one -> (Map<?, ?>) one).filter(one -> Boolean.FALSE.equals(one.get("current")))
                .map(one -> (String) one.get("sessionId")).findFirst().orElseThrow();
    }

    private static List<String> traces(AccountUser owner) {
        application.settle();
        return new Stored(application).traces(List.of(owner.id().value(), owner.person().email()));
    }

    /** What stays of an account that was closed; tries that were counted are everybody's. */
    private static void assertLeavesNothing(AccountUser owner) {
        assertThat(traces(owner)).isSubsetOf("Insured", "Attempts", "Activities ACCOUNT_CLOSED",
                "Activities LOG_INS_REFUSED");
    }

    @ParameterizedTest
    @MethodSource("writings")
    void whatIsWrittenAfterTheClosingIsNotWritten(Writing writing) throws Exception {
        var owner = AccountUser.of(application);
        var closing = owner.elsewhere();
        var code = closing.code();
        var action = writing.preparing().apply(owner);
        var reached = new CountDownLatch(1);
        var closed = new CountDownLatch(1);
        var first = new AtomicBoolean(true);
        Reply late;
        try (var _ = AwsCalls.before((function, call) -> {
            if (function.equals(writing.function()) && call instanceof TransactWriteItemsRequest
                    && first.compareAndSet(true, false)) {
                reached.countDown();
                await(closed);
            }
        })) {
            var answer = CompletableFuture.supplyAsync(() -> called(action));
            await(reached);
            var reply = closing.close(code);
            closed.countDown();
            assertThat(reply.status()).as(reply.toString()).isEqualTo(204);
            late = answer.get(30, TimeUnit.SECONDS);
        }

        assertThat(late.problem()).as(late.toString()).isEqualTo(writing.refusal());
        // A file was put before its record, which then was not written.
        application.pass(Duration.ofMinutes(15));
        assertLeavesNothing(owner);
    }

    private static Reply called(Callable<Reply> action) {
        try {
            return action.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("writings")
    void atTheSameTimeOneOfBothComesFirst(Writing writing) {
        var owner = AccountUser.of(application);
        var closing = owner.elsewhere();
        var code = closing.code();
        var action = writing.preparing().apply(owner);

        var replies = atOnce(List.of(action, () -> closing.close(code)));

        assertThat(replies).as(replies.toString()).allMatch(reply -> reply.status() < 500);
        if (replies.getLast().status() == 204) {
            application.pass(Duration.ofMinutes(15));
            assertLeavesNothing(owner);
        } else {
            // Another password came first, or the end of the session that closes.
            assertThat(replies.getFirst().status()).isBetween(200, 204);
            assertThat(replies.getLast().problem()).isIn("session-required", "password-refused", "step-up-refused");
            assertThat(traces(owner)).contains("Accounts", "EmailAddresses");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofTwoClosingsOneIsDone(boolean withOneCode) {
        var owner = AccountUser.of(application);
        owner.certificate();
        var elsewhere = owner.elsewhere();
        var first = owner.code();
        var second = elsewhere.code();

        var replies = atOnce(List.<Callable<Reply>>of(() -> owner.close(first),
                () -> withOneCode ? owner.close(first) : elsewhere.close(second)));

        assertThat(replies).extracting(Reply::status).containsOnlyOnce(204);
        assertThat(replies).filteredOn(reply -> reply.status() != 204).extracting(Reply::problem)
                .isSubsetOf("session-required", "step-up-refused");
        application.pass(Duration.ofMinutes(1));
        assertThat(application.mails(owner.person())).filteredOn(mail -> mail.subject().contains("fermé")).hasSize(1);
        assertLeavesNothing(owner);
    }

    /** What a function that nobody waits for does with a person whom it read before the closing. */
    private static void assertLeavesNothingBehindALateRunOf(String function, Predicate<SdkRequest> late,
            Consumer<AccountUser> start) throws Exception {
        var owner = AccountUser.of(application);
        var code = owner.code();
        application.settle();
        var reached = new CountDownLatch(1);
        var closed = new CountDownLatch(1);
        try (var _ = AwsCalls.before((caller, call) -> {
            if (caller.equals(function) && late.test(call)) {
                reached.countDown();
                await(closed);
            }
        })) {
            var run = CompletableFuture.runAsync(() -> start.accept(owner));
            await(reached);
            var reply = owner.close(code);
            closed.countDown();
            assertThat(reply.status()).as(reply.toString()).isEqualTo(204);
            run.get(30, TimeUnit.SECONDS);
            application.settle();
        }
        assertThat(traces(owner)).isSubsetOf("Insured", "Payments", "StatementMonths", IMPORTS, "Attempts",
                "Activities ACCOUNT_CLOSED");
    }

    @Test
    void noStatementIsToldToSomebodyWhoseAccountIsGone() throws Exception {
        var month = YearMonth.from(application.cloud().today()).minusMonths(1);
        assertLeavesNothingBehindALateRunOf("NotifyStatements", TransactWriteItemsRequest.class::isInstance, owner -> {
            application.importPayments(Api.json(map("paymentId", "P-" + owner.id(), "nir", owner.person().nir(),
                    "type", "PENSION", "paidOn", month.atDay(9).toString(), "recipient", "INSURED", "paidCents",
                    4711, "label", "Pension")));
            application.runner().invoke("NotifyStatements", ("{\"month\": \"" + month + "\"}").getBytes());
            assertThat(application.mails(owner.person())).noneMatch(mail -> mail.subject().contains("relevé"));
        });
    }

    /** It was sent before; that alone is then to be noted, of an e-mail that is no longer there. */
    @Test
    void anEmailThatIsBeingSentIsNotNotedOnceTheAccountIsGone() throws Exception {
        var updates = new AtomicInteger();
        assertLeavesNothingBehindALateRunOf("SendEmail",
                call -> call instanceof UpdateItemRequest && updates.incrementAndGet() == 2,
                owner -> owner.elsewhere().post("/account/step-up", null));
    }
}
