package fr.compteassure.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Nobody looks at more than the limits allow, or keeps others out for longer than the locks last. */
class AttemptLimitTest {
    private static final String WRONG = "Un-vilain-Canard-8";
    @AutoClose
    private static final Application application = Application.start();

    private static Reply logIn(Person person, String password, String... headers) {
        return application.api().post("/sessions", person.credentials(password), headers);
    }

    /** Does this once, when a function is about to make such a call. */
    private static AwsCalls.Watch atFirst(String function, Class<? extends SdkRequest> type, Runnable action) {
        var left = new AtomicInteger(1);
        return AwsCalls.before((caller, request) -> {
            if (caller.equals(function) && type.isInstance(request) && left.getAndDecrement() == 1) {
                action.run();
            }
        });
    }

    private static AwsCalls.Watch failing(Predicate<String> changes) {
        return AwsCalls.before((_, request) -> {
            if (changes(request).anyMatch(changes)) {
                throw SdkClientException.create("injected");
            }
        });
    }

    private static Stream<String> changes(SdkRequest request) {
        return switch (request) {
            case UpdateItemRequest update -> Stream.of(update.updateExpression());
            case TransactWriteItemsRequest transaction -> transaction.transactItems().stream()
                    .flatMap(item -> Stream.ofNullable(item.update())).map(Update::updateExpression);
            default -> Stream.of();
        };
    }

    private static void lockIdentity(Person person) {
        var wrong = person.application();
        wrong.put("postalCode", "35200");
        for (int i = 0; i < 10; i++) {
            assertThat(application.api().post("/accounts", wrong).status()).isEqualTo(422);
        }
    }

    @Test
    void anIdentityLockedMeanwhileIsNotToldToBeTheRightOneThoughItHasAnAccount() {
        var person = application.applicant();

        try (var _ = atFirst("OpenAccount", TransactWriteItemsRequest.class, () -> lockIdentity(person))) {
            assertThat(application.api().post("/accounts", person.application()).status()).isEqualTo(429);
        }
    }

    @Test
    void aRefusalIsNotToldBeforeAllConditionsAreKnown() {
        var person = application.applicant();

        try (var _ = atFirst("OpenAccount", TransactWriteItemsRequest.class, () -> {
            lockIdentity(person);
            throw refusedAndInConflict();
        })) {
            assertThat(application.api().post("/accounts", person.application()).status()).isEqualTo(429);
        }
    }

    /** The account is refused, and whether the identity is locked was not found out. */
    private static TransactionCanceledException refusedAndInConflict() {
        return TransactionCanceledException.builder().statusCode(400).message("injected").awsErrorDetails(
                AwsErrorDetails.builder().errorCode("TransactionCanceledException").build())
                .cancellationReasons(reason("ConditionalCheckFailed"), reason("None"), reason("TransactionConflict"),
                        reason("None"))
                .build();
    }

    private static CancellationReason reason(String code) {
        return CancellationReason.builder().code(code).build();
    }

    @Test
    void aWrongPasswordThatCannotBeCountedKeepsItsPlaceForAWhile() {
        var person = application.member();
        try (var _ = failing(change -> change.contains("ADD wrong"))) {
            for (int i = 0; i < 5; i++) {
                assertThat(logIn(person, WRONG).status()).isEqualTo(500);
            }
            assertThat(logIn(person, WRONG).status()).isEqualTo(429);
        }
        application.advance(Duration.ofSeconds(31));

        assertThat(logIn(person, Person.PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void oneWrongRequestAgainAndAgainKeepsNoPlaceTaken() {
        var person = application.member();
        var key = UUID.randomUUID().toString();
        logIn(person, WRONG, "Idempotency-Key", key);
        for (int i = 0; i < 3; i++) {
            logIn(person, WRONG);
        }
        try (var _ = failing(change -> change.contains("ADD wrong") || change.contains("DELETE tickets"))) {
            logIn(person, WRONG);
        }
        for (int i = 0; i < 2; i++) {
            application.advance(Duration.ofSeconds(20));
            logIn(person, WRONG, "Idempotency-Key", key);
        }

        assertThat(logIn(person, Person.PASSWORD).status()).isEqualTo(201);
    }
}
