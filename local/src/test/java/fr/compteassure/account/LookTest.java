package fr.compteassure.account;

import static fr.compteassure.acceptance.Api.session;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.acceptance.Reply;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;

/** A look at the account costs one round trip, in which the session is checked beside what is read. */
class LookTest {
    @AutoClose
    private static final Application application = Application.start();

    private static List<String> calls(Runnable action) {
        var calls = new CopyOnWriteArrayList<String>();
        try (var _ = AwsCalls.before((_, request) -> calls.add(request.getClass().getSimpleName()))) {
            action.run();
        }
        return calls;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account", "/payments", "/documents"})
    void aLookWritesNothing(String path) {
        var token = application.logIn(application.member());

        var calls = calls(() -> assertThat(application.api().get(path, session(token)).status()).isEqualTo(200));

        assertThat(calls).hasSizeLessThanOrEqualTo(4).contains("BatchGetItemRequest")
                .allMatch(call -> call.matches("(BatchGetItem|GetItem|Query)Request"));
    }

    @Test
    void aSessionIsProlongedWhenFiveMinutesHavePassedAndNotAgainBefore() {
        var token = application.logIn(application.member());
        application.advance(Duration.ofMinutes(5).plusSeconds(1));

        assertThat(calls(() -> application.api().get("/account", session(token)))).contains("UpdateItemRequest");
        assertThat(calls(() -> application.api().get("/account", session(token))))
                .doesNotContain("UpdateItemRequest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account", "/account/activity", "/payments", "/documents"})
    void theReadDoesNotWaitForTheSession(String path) {
        var token = application.logIn(application.member());
        var read = new CountDownLatch(1);

        var reply = whileSessionsAreHeldUntil(read, path, token);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(read.getCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account", "/account/activity", "/payments", "/documents"})
    void aDeadSessionNeverGetsWhatWasReadThoughTheReadAnswersFirst(String path) {
        var person = application.member();
        var loggedOut = application.logIn(person);
        var expired = application.logIn(person);
        application.api().delete("/sessions/current", session(loggedOut));
        for (var token : List.of(loggedOut, expired)) {
            application.advance(token.equals(expired) ? Duration.ofMinutes(36) : Duration.ZERO);

            var reply = whileSessionsAreHeldUntil(new CountDownLatch(1), path, token);

            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.problem()).isEqualTo("session-required");
            assertThat(reply.response().body()).doesNotContain(person.nir(), "items");
        }
    }

    /** How long it takes must not tell how much there is to be read of the person whom a token names. */
    @ParameterizedTest
    @ValueSource(strings = {"/account", "/account/activity", "/payments", "/documents"})
    void aDeadSessionIsToldThoughTheReadHasNotAnswered(String path) {
        var token = application.logIn(application.member());
        application.api().delete("/sessions/current", session(token));
        var answered = new CountDownLatch(1);

        try (var _ = AwsCalls.before((_, request) -> {
            if (!sessions(request)) {
                await(answered);
            }
        })) {
            assertThat(application.api().get(path, session(token)).status()).isEqualTo(401);
        } finally {
            answered.countDown();
        }
    }

    /** Asks while every check of a session waits until something else was read. */
    private static Reply whileSessionsAreHeldUntil(CountDownLatch read, String path, String token) {
        try (var _ = AwsCalls.before((_, request) -> {
            if (sessions(request)) {
                await(read);
            }
        }); var _ = AwsCalls.after((_, request) -> {
            if (!sessions(request)) {
                read.countDown();
            }
        })) {
            return application.api().get(path, session(token));
        }
    }

    private static boolean sessions(SdkRequest request) {
        return request instanceof BatchGetItemRequest read
                && read.requestItems().keySet().stream().allMatch(table -> table.contains("Sessions"));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aTokenOfNobodyIsToldNothingButThatASessionIsNeeded() {
        var reply = application.api().get("/account", session("A".repeat(108)));

        assertThat(reply.status()).isEqualTo(401);
    }
}
