package fr.compteassure.account;

import static fr.compteassure.account.Cast.NO_ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AskedOfAws;
import fr.compteassure.acceptance.AwsCalls;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * What must tell nobody who has an account asks the same of AWS about everybody, the first time and beyond the limit.
 * How long that takes, {@code AlikeBench} measures.
 */
class AlikeTest {
    @AutoClose
    private static final Application application = Application.start();

    private static AskedOfAws asked(DiscreetAction action, Object body) {
        return AskedOfAws.by(action.function(), () -> application.api().post(action.path(), body,
                "Idempotency-Key", UUID.randomUUID().toString()));
    }

    @ParameterizedTest
    @EnumSource
    void awsIsAskedTheSameWhoeverItIsAbout(DiscreetAction action) {
        var people = action.about(Cast.of(application, 1).getFirst());
        // The key of hashes is fetched at the first one.
        asked(action, action.about(Cast.of(application, 1).getFirst()).get(NO_ACCOUNT));

        for (int time = 1; time <= action.max() + 1; time++) {
            var expected = asked(action, people.get(NO_ACCOUNT));
            for (var who : people.keySet()) {
                if (!who.equals(NO_ACCOUNT)) {
                    assertThat(asked(action, people.get(who))).as("%s, %d", who, time).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void whatIsSentCountsForNoFailureOfTheNetworksAddress() {
        var people = DiscreetAction.PASSWORD_RESET.about(Cast.of(application, 1).getFirst());

        assertThat(failures(people.get("account"))).containsExactly("0");
        assertThat(failures(people.get("the same, wrong birth date"))).containsExactly("1");
        assertThat(failures(people.get(NO_ACCOUNT))).containsExactly("1");
    }

    /** How many failures are counted when the e-mail that resets a password is asked for. */
    private static List<String> failures(Object body) {
        var failures = new CopyOnWriteArrayList<String>();
        try (var _ = AwsCalls.before((_, call) -> {
            if (call instanceof UpdateItemRequest update && update.updateExpression().contains("failures")) {
                failures.add(update.expressionAttributeValues().get(":more").n());
            }
        })) {
            application.api().post(DiscreetAction.PASSWORD_RESET.path(), body);
        }
        return failures;
    }

    @Test
    void wrongFactsTouchNothingOfThePerson() {
        var cast = Cast.of(application, 1).getFirst();
        var id = Purge.id(application.cloud(), cast.member()).value();
        var touched = new CopyOnWriteArrayList<AttributeValue>();

        try (var _ = AwsCalls.before((_, call) -> {
            if (call instanceof TransactWriteItemsRequest transaction) {
                transaction.transactItems().forEach(item -> touched.addAll(item.conditionCheck() == null
                        ? item.put().item().values()
                        : item.conditionCheck().key().values()));
            }
        })) {
            application.api().post(DiscreetAction.PASSWORD_RESET.path(),
                    DiscreetAction.PASSWORD_RESET.about(cast).get("the same, wrong birth date"));
        }

        assertThat(touched).isNotEmpty().doesNotContain(AttributeValue.fromS(id));
    }
}
