package fr.compteassure.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.acceptance.Person;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Nobody looks at more than the limits allow. */
class AttemptLimitTest {
    private static Application application;

    @BeforeAll
    static void start() {
        application = Application.start();
    }

    @AfterAll
    static void stop() {
        application.close();
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
}
