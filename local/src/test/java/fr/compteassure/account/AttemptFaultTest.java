package fr.compteassure.account;

import static fr.compteassure.acceptance.Application.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Only what was wrong counts as wrong: not our own faults, not a retry, not another action at the same time. */
class AttemptFaultTest {
    private static final String WRONG = "Un-vilain-Canard-8";
    @AutoClose
    private static final Application application = Application.shared();

    private static Reply logIn(Person person, String password, String... headers) {
        return application.api().post("/sessions", person.credentials(password), headers);
    }

    /** The first so many calls of a kind of LogIn. */
    private static <R extends SdkRequest> Consumer<SdkRequest> first(int count, Class<R> type, Runnable action) {
        var left = new AtomicInteger(count);
        return request -> {
            if (type.isInstance(request) && left.getAndDecrement() > 0) {
                action.run();
            }
        };
    }

    private static AwsCalls.Watch before(Consumer<SdkRequest> action) {
        return AwsCalls.before((function, request) -> ofLogIn(function, request, action));
    }

    private static AwsCalls.Watch after(Consumer<SdkRequest> action) {
        return AwsCalls.after((function, request) -> ofLogIn(function, request, action));
    }

    private static void ofLogIn(String function, SdkRequest request, Consumer<SdkRequest> action) {
        if (function.equals("LogIn")) {
            action.accept(request);
        }
    }

    private static void fault() {
        throw SdkClientException.create("injected");
    }

    private static void lostAnswer() {
        throw RetryableException.create("injected");
    }

    @Test
    void faultsOfOursLockNobodyOut() {
        var person = application.member();
        try (var _ = before(first(20, TransactWriteItemsRequest.class, AttemptFaultTest::fault))) {
            for (int i = 0; i < 20; i++) {
                assertThat(logIn(person, Person.PASSWORD).status()).isEqualTo(500);
            }
        }
        try (var _ = before(first(20, BatchGetItemRequest.class, AttemptFaultTest::fault))) {
            for (int i = 0; i < 20; i++) {
                assertThat(logIn(person, WRONG).status()).isEqualTo(500);
            }
        }

        assertThat(logIn(person, Person.PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void aWrongPasswordWhoseCountWasNotHeardOfCountsOnce() {
        var person = application.member();
        for (int i = 0; i < 4; i++) {
            try (var _ = after(first(1, UpdateItemRequest.class, AttemptFaultTest::lostAnswer))) {
                assertThat(logIn(person, WRONG).status()).isEqualTo(401);
            }
        }

        assertThat(logIn(person, Person.PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void theRightPasswordAtTheFifthTryIsRightThoughItsAnswerWasLost() {
        var person = application.member();
        for (int i = 0; i < 4; i++) {
            logIn(person, WRONG);
        }

        try (var _ = after(first(1, TransactWriteItemsRequest.class, AttemptFaultTest::lostAnswer))) {
            assertThat(logIn(person, Person.PASSWORD).status()).isEqualTo(201);
        }
    }

    @Test
    void theSameRightLogInTwiceAtOnceAtTheFifthTryIsRightTwice() {
        for (int i = 0; i < 5; i++) {
            var person = application.member();
            for (int j = 0; j < 4; j++) {
                logIn(person, WRONG);
            }
            var key = UUID.randomUUID().toString();

            var replies = atOnce(2, () -> logIn(person, Person.PASSWORD, "Idempotency-Key", key));

            assertThat(replies).extracting(Reply::status).containsOnly(201);
            assertThat(replies.getFirst().text("token")).isEqualTo(replies.getLast().text("token"));
        }
    }

    @Test
    void amongFortyAtOnceTheRightOneIsOneOfTheFirstFiveOrLockedOut() {
        var person = application.member();
        var number = new AtomicInteger();

        var replies = atOnce(40, () -> logIn(person, number.getAndIncrement() == 20 ? Person.PASSWORD : WRONG));

        var wrong = replies.stream().filter(reply -> reply.status() == 401).count();
        var right = replies.stream().filter(reply -> reply.status() == 201).count();
        // The right one forgives those before it.
        assertThat(wrong).isLessThanOrEqualTo(right == 0 ? 5 : 9);
        assertThat(replies).extracting(Reply::status).containsAnyOf(401, 201).doesNotContain(500);
    }

    @Test
    void aWrongPasswordBesideAnothersTransactionIsCountedAndTold() {
        var person = application.member();
        try (var _ = before(first(3, UpdateItemRequest.class, () -> {
            throw TransactionConflictException.builder().statusCode(400).message("injected")
                    .awsErrorDetails(AwsErrorDetails.builder().errorCode("TransactionConflictException").build())
                    .build();
        }))) {
            assertThat(logIn(person, WRONG).status()).isEqualTo(401);
        }
    }

    @Test
    void aKeyUsedForAnotherRequestIsToldThoughThatOneWouldBeRefused() {
        var person = application.member();
        var key = UUID.randomUUID().toString();
        logIn(person, Person.PASSWORD, "Idempotency-Key", key);

        var other = logIn(person, WRONG, "Idempotency-Key", key);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    }
}
