package fr.compteassure.payment;

import fr.compteassure.account.Subscribers;
import fr.compteassure.account.Subscribers.Subscriber;
import fr.compteassure.api.SelfContinuation;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.mail.OutboxStore;
import fr.compteassure.payment.StatementMonthStore.Outcome;
import fr.compteassure.value.InsuredId;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;

/** The e-mails that tell of statements, once a month and person, to those who want them. */
final class StatementNotices {
    /** After this, an e-mail about the month before would only puzzle. */
    private static final Duration OF_USE = Duration.ofDays(20);

    private final Cloud cloud;
    private final StatementMonthStore statements;
    private final PaymentStore payments;
    private final Subscribers subscribers;
    private final OutboxStore outbox;

    StatementNotices(Cloud cloud) {
        this.cloud = cloud;
        statements = new StatementMonthStore(cloud);
        payments = new PaymentStore(cloud);
        subscribers = new Subscribers(cloud);
        outbox = new OutboxStore(cloud);
    }

    /**
     * The notices of a month.
     *
     * @param month the month whose statements can be had
     */
    record OfMonth(StatementNotices notices, YearMonth month) implements SelfContinuation.Work<StatementMonth> {
        @Override
        public Stream<StatementMonth> items(int shard, Optional<String> from) {
            return notices.statements.of(month, shard, from.map(InsuredId::new));
        }

        @Override
        public boolean act(StatementMonth statement) {
            return notices.tell(statement);
        }

        @Override
        public String position(StatementMonth statement) {
            return statement.insured().value();
        }

        @Override
        public InsuredId person(StatementMonth statement) {
            return statement.insured();
        }
    }

    /** Puts the e-mail in the outbox; false when the person does not want it, was told before, or has no payment left that month. */
    private boolean tell(StatementMonth statement) {
        var month = statement.month();
        return subscribers.byEmail(statement.insured())
                // The fund may have moved a payment to another month since.
                .filter(_ -> payments.any(statement.insured(), month.atDay(1), month.atEndOfMonth()))
                .map(subscriber -> switch (enqueue(statement, subscriber)) {
                    case ENQUEUED -> true;
                    case TOLD_BEFORE -> false;
                    case ACCOUNT_CHANGED -> tell(statement);
                }).orElse(false);
    }

    private Outcome enqueue(StatementMonth statement, Subscriber subscriber) {
        var email = outbox.compose(new EmailBody.MonthlyStatement(statement.month()), statement.insured(),
                subscriber.email(), subscriber.name(), cloud.clock().instant().plus(OF_USE));
        return statements.enqueue(statement, email, subscriber.standing());
    }
}
