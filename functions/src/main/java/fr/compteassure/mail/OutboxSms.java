package fr.compteassure.mail;

import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.value.InsuredId;
import fr.compteassure.value.PhoneNumber;
import java.time.Instant;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;

/**
 * An SMS that must be sent: it is written in the same transaction as what it tells. It lies in the table of the e-mails, in
 * a partition of its own.
 *
 * @param insured the person it concerns
 * @param id 32 hexadecimal digits that sort by when it was put in the outbox
 * @param to the mobile that it is sent to
 * @param body what it tells
 * @param enqueuedAt when it was put in the outbox
 * @param deadline from when on it is not sent any more
 * @param expiresAt when the table may forget it
 * @param claimedUntil until when one run of SendEmail has it in hand, or null
 * @param sentAt when SNS took it, or null
 * @param messageId SNS's name for it, or null
 * @param failure why the last try failed, or null
 * @param refusedAt when it was given up, or null
 * @param toTell whether it is still to be put in the queue of failures
 */
record OutboxSms(InsuredId insured, String id, PhoneNumber to, SmsBody body, Instant enqueuedAt, Instant deadline,
        Instant expiresAt, Instant claimedUntil, Instant sentAt, String messageId, String failure, Instant refusedAt,
        boolean toTell) implements Outgoing {
    /** What the key of a person's partition ends with. */
    static final String PARTITION = "#sms";

    static final RecordSchema<OutboxSms> SCHEMA = RecordSchema.of(OutboxSms.class, OutboxSms::read)
            .partitionKey("insuredId", sms -> partition(sms.insured())).unexported("a keyed hash of the NIR")
            .sortKey("emailId", OutboxSms::id).unexported("a random id")
            .exporting("text", sms -> sms.body().text())
            .text("recipient", sms -> sms.to().value())
            .text("kind", OutboxSms::kindName)
            .field("content", EnhancedType.mapOf(String.class, String.class), sms -> sms.body().values())
            .exportedAs("facts")
            .instant("enqueuedAt", OutboxSms::enqueuedAt)
            .instant("deadline", OutboxSms::deadline)
            .instant("expiresAt", OutboxSms::expiresAt).unexported("when the table may forget it")
            .instant("claimedUntil", OutboxSms::claimedUntil).unexported("says that a run sends it at this moment")
            .instant("sentAt", OutboxSms::sentAt)
            .text("messageId", OutboxSms::messageId)
            .text("failure", OutboxSms::failure)
            .instant("refusedAt", OutboxSms::refusedAt)
            .flag("toTell", OutboxSms::toTell).unexported("says that operations are still to be told");

    private static OutboxSms read(RecordSchema.Values values) {
        return new OutboxSms(values.get("insuredId", key -> new InsuredId(key.replace(PARTITION, ""))),
                values.get("emailId"), values.get("recipient", PhoneNumber::new),
                values.get("kind", SmsKind::valueOf).body(values.get("content")),
                values.instant("enqueuedAt"), values.instant("deadline"), values.instant("expiresAt"),
                values.instant("claimedUntil"), values.instant("sentAt"), values.get("messageId"),
                values.get("failure"), values.instant("refusedAt"), values.flag("toTell"));
    }

    /** The key of the partition of those that concern a person. */
    static String partition(InsuredId insured) {
        return insured.value() + PARTITION;
    }

    @Override
    public String kindName() {
        return body.kind().name();
    }

    @Override
    public String toString() {
        return "OutboxSms[" + kindName() + " " + id + "]";
    }
}
