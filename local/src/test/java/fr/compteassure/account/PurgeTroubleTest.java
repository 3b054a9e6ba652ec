package fr.compteassure.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.mail.OutboxStore;
import fr.compteassure.value.EmailAddress;
import fr.compteassure.value.InsuredId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** One account in trouble, and one that changes meanwhile: the others go all the same. */
class PurgeTroubleTest {
    @AutoClose
    private final Application application = Application.start();

    @Test
    void anAccountWithMoreEmailsThanATransactionTakesGoesAndHoldsBackNobody() {
        var people = application.people(41);
        people.forEach(application::open);
        var cloud = application.cloud("PurgeUnvalidatedAccounts");
        var account = new AccountStore(cloud).get(Purge.id(cloud, people.getFirst())).orElseThrow();
        var outbox = new OutboxStore(cloud);
        for (int email = 0; email < 101; email++) {
            cloud.transaction().with(outbox.enqueueing(outbox.compose(new EmailBody.AccountValidation(), account.id(),
                    account.contact().email(), account.personName(), account.validateBefore()))).commit();
        }
        application.settle();
        application.advance(Duration.ofDays(7));

        assertThat(Purge.run(application)).isEqualTo("{\"purged\":41,\"goesOn\":false}");
        assertThat(people).allSatisfy(person -> assertThat(Purge.left(application, person)).isEmpty());
    }

    @Test
    void anAccountThatCannotBeRemovedHoldsBackNobodyAndOperationsAreTold() {
        var logged = new CopyOnWriteArrayList<String>();
        application.runner().listenToLogs((_, line) -> logged.add(line));
        var people = application.people(12);
        people.forEach(application::open);
        application.settle();
        var cloud = application.cloud("PurgeUnvalidatedAccounts");
        var broken = Purge.id(cloud, people.getFirst());
        // No key is empty.
        change(cloud, broken, "SET emailId = :none", Map.of(":none", AttributeValue.fromS("")));
        application.advance(Duration.ofDays(7));

        assertThat(Purge.run(application)).isEqualTo("{\"purged\":11,\"failed\":1,\"goesOn\":false}");

        assertThat(people.subList(1, 12)).allSatisfy(person -> assertThat(Purge.left(application, person)).isEmpty());
        assertThat(application.endpoints().messages("BackgroundFailures")).singleElement().asString()
                .contains("\"function\":\"PurgeUnvalidatedAccounts\"", "\"failed\":1", broken.value());
        assertThat(logged).anyMatch(line -> line.contains("insured=" + broken + " fault="));

        var emailId = cloud.keyedHash().of(new EmailAddress(people.getFirst().email()));
        change(cloud, broken, "SET emailId = :id", Map.of(":id", AttributeValue.fromS(emailId)));
        assertThat(Purge.run(application)).as("tried again").contains("\"purged\":1");
        assertThat(Purge.left(application, people.getFirst())).isEmpty();
    }

    @Test
    void anEmailEnqueuedAcrossTheDeadlineGoesToo() {
        var person = application.applicant();
        var cloud = application.cloud("ResendValidationEmail");
        var account = new AccountStore(cloud).get(Purge.id(cloud, person)).orElseThrow();
        var outbox = new OutboxStore(cloud);
        application.settle();
        application.advance(Duration.ofDays(7));
        var enqueued = new AtomicBoolean();

        // Between the look at the person's e-mails and the removal.
        try (var _ = AwsCalls.before((function, call) -> {
            if (function.equals("PurgeUnvalidatedAccounts") && call instanceof TransactWriteItemsRequest removal
                    && removal.transactItems().stream().anyMatch(PurgeTroubleTest::removesAnAccount)
                    && enqueued.compareAndSet(false, true)) {
                var email = outbox.compose(new EmailBody.AccountValidation(), account.id(), account.contact().email(),
                        account.personName(), account.validateBefore());
                assertThat(cloud.transaction().with(new AccountStore(cloud).stillPending(account))
                        .with(outbox.enqueueing(email)).commit()).isInstanceOf(Transaction.Done.class);
            }
        })) {
            assertThat(Purge.run(application)).contains("\"purged\":1");
        }

        assertThat(enqueued).isTrue();
        assertThat(Purge.left(application, person)).isEmpty();
    }

    private static boolean removesAnAccount(TransactWriteItem item) {
        return item.delete() != null && item.delete().tableName().equals("Accounts");
    }

    @Test
    void aShardThatCannotBeReadIsLeftToTheQueueAndTheOthersGoOn() {
        var people = application.people(12);
        people.forEach(application::open);
        application.advance(Duration.ofDays(7));
        var cloud = application.cloud("PurgeUnvalidatedAccounts");
        var inTrouble = Purge.id(cloud, people.getFirst()).shard(Account.SHARDS);

        try (var _ = AwsCalls.before((_, call) -> {
            if (call instanceof QueryRequest query && query.hasExpressionAttributeValues()
                    && AttributeValue.fromN(Long.toString(inTrouble))
                            .equals(query.expressionAttributeValues().get(":shard"))) {
                throw new IllegalStateException("no answer");
            }
        })) {
            assertThat(Purge.run(application)).contains("\"goesOn\":true");
            application.settle();
        }
        assertThat(people).allSatisfy(person -> assertThat(Purge.left(application, person).findAny().isPresent())
                .isEqualTo(Purge.id(cloud, person).shard(Account.SHARDS) == inTrouble));

        application.advance(Duration.ofMinutes(90));
        application.settle();

        assertThat(people).allSatisfy(person -> assertThat(Purge.left(application, person)).isEmpty());
    }

    private static void change(Cloud cloud, InsuredId id, String update, Map<String, AttributeValue> values) {
        cloud.clients().dynamoDb().updateItem(request -> request.tableName(cloud.environment().get("ACCOUNTS_TABLE"))
                .key(Map.of("id", AttributeValue.fromS(id.value()))).updateExpression(update)
                .expressionAttributeValues(values.isEmpty() ? null : values));
    }
}
