package fr.compteassure.mail;

import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.value.CrockfordBase32;
import fr.compteassure.value.EmailAddress;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;

/**
 * An e-mail that must be sent: it is written in the same transaction as what it tells.
 *
 * @param insured the person it concerns
 * @param id 32 hexadecimal digits that sort by when it was put in the outbox and that nobody can guess
 * @param to whom it is sent to
 * @param name how the person is addressed
 * @param body what it tells
 * @param enqueuedAt when it was put in the outbox
 * @param deadline when its link or code stops being of use; it is not sent from then on
 * @param expiresAt when the table may forget it
 * @param claimedUntil until when one run of SendEmail has it in hand, or null
 * @param sentAt when SES took it, or null
 * @param messageId SES's name for it, or null
 * @param failure why the last try failed, or null
 * @param refusedAt when it was given up, or null
 * @param toTell whether it is still to be put in the queue of failures
 */
public record OutboxEmail(InsuredId insured, String id, EmailAddress to, String name, EmailBody body,
        Instant enqueuedAt, Instant deadline, Instant expiresAt, Instant claimedUntil, Instant sentAt,
        String messageId, String failure, Instant refusedAt, boolean toTell) implements Outgoing {

    /** Where the random bytes of an id begin, behind those of its time. */
    private static final int RANDOM_FROM = 6;
    private static final int REFERENCE = 8;
    /** No host has a name under "invalid" (RFC 6761). */
    private static final EmailAddress NOBODY = new EmailAddress("personne@exemple.invalid");

    static final RecordSchema<OutboxEmail> SCHEMA = RecordSchema.of(OutboxEmail.class, OutboxEmail::read)
            .partitionKey("insuredId", email -> email.insured().value()).unexported("a keyed hash of the NIR")
            .sortKey("emailId", OutboxEmail::id).unexported("what its link and code are made with")
            .exporting("reference", OutboxEmail::reference)
            .exporting("subject", email -> email.body().kind().subject())
            .text("recipient", email -> email.to().value()).exportedAs("recipient", OutboxEmail::recipientTold)
            .text("personName", OutboxEmail::name)
            .text("kind", email -> email.body().kind().name())
            .field("content", EnhancedType.mapOf(String.class, String.class), OutboxEmail::content)
            .exportedAs("facts", email -> email.body() instanceof EmailBody.PasswordReset ? null : email.content())
            .instant("enqueuedAt", OutboxEmail::enqueuedAt)
            .instant("deadline", OutboxEmail::deadline)
            .instant("expiresAt", OutboxEmail::expiresAt).unexported("when the table may forget it")
            .instant("claimedUntil", OutboxEmail::claimedUntil).unexported("says that a run sends it at this moment")
            .instant("sentAt", OutboxEmail::sentAt)
            .text("messageId", OutboxEmail::messageId)
            .text("failure", OutboxEmail::failure)
            .instant("refusedAt", OutboxEmail::refusedAt)
            .flag("toTell", OutboxEmail::toTell).unexported("says that operations are still to be told");

    /** An entry that is settled from the start: nothing is ever sent of it, whatever it seems to tell. */
    static OutboxEmail nothing(InsuredId nobody, String id, Instant now, Instant expiresAt) {
        return new OutboxEmail(nobody, id, NOBODY, "Personne", new EmailBody.StepUpCode(), now, now, expiresAt, null,
                null, null, "nothing to send", now, false);
    }

    private static OutboxEmail read(RecordSchema.Values values) {
        return new OutboxEmail(values.get("insuredId", InsuredId::new), values.get("emailId"),
                values.get("recipient", EmailAddress::new), values.get("personName"),
                values.get("kind", EmailKind::valueOf).body(values.get("content")),
                values.instant("enqueuedAt"), values.instant("deadline"), values.instant("expiresAt"),
                values.instant("claimedUntil"), values.instant("sentAt"), values.get("messageId"),
                values.get("failure"), values.instant("refusedAt"), values.flag("toTell"));
    }

    private Map<String, String> content() {
        return body.values().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, fact -> fact.getValue() instanceof Instant instant
                        ? instant.truncatedTo(ChronoUnit.SECONDS).toString()
                        : fact.getValue().toString()));
    }

    /**
     * What names this e-mail to its reader, in the e-mail itself and in the account's register: 40 of the random bits of
     * its id, such as {@code 7K4M-9QXT}, in groups so that nobody takes it for a code.
     */
    String reference() {
        var bytes = HexFormat.of().parseHex(id);
        return CrockfordBase32.groups(Arrays.copyOfRange(bytes, RANDOM_FROM, bytes.length), REFERENCE);
    }

    /** A way back may be for somebody who flees whoever is in the account: where its link went is told masked. */
    private String recipientTold() {
        return body instanceof EmailBody.AccountRecovery ? to.masked() : to.value();
    }

    @Override
    public String kindName() {
        return body.kind().name();
    }

    @Override
    public String toString() {
        return "OutboxEmail[" + body.kind() + " " + id + "]";
    }
}
