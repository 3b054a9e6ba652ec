package fr.compteassure.letter;

import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.cpam.CpamCode;
import fr.compteassure.mail.Outgoing;
import fr.compteassure.value.CrockfordBase32;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;

/**
 * A letter that must be printed: it is written in the same transaction as what it tells. It lies in the outbox, beside
 * e-mails and SMS, in a partition of its own.
 *
 * @param insured the person it concerns
 * @param id {@link #ID_PREFIX} and 32 hexadecimal digits that sort by when it was queued
 * @param to whom it goes to
 * @param from the fund that writes it
 * @param body what it tells
 * @param enqueuedAt when it was queued
 * @param expiresAt when the table may forget it
 * @param claimedUntil until when one run of PrintLetters has it in hand, or null
 * @param sentAt when its PDF was put where the print shop collects it, or null
 * @param failure why the last try failed, or null
 * @param refusedAt when it was given up, or null
 * @param toTell whether it is still to be put in the queue of failures
 */
public record Letter(InsuredId insured, String id, Recipient to, CpamCode from, LetterBody body, Instant enqueuedAt,
        Instant expiresAt, Instant claimedUntil, Instant sentAt, String failure, Instant refusedAt, boolean toTell)
        implements
            Outgoing {
    /** What the key of a person's partition ends with. */
    static final String PARTITION = "#letters";
    /** What the id of a letter begins with, and no other id of the outbox: the filters of its stream go by it. */
    static final String ID_PREFIX = "letter-";
    /** Where the random bytes of an id begin, behind those of its time. */
    private static final int RANDOM_FROM = 6;
    private static final int REFERENCE = 8;

    static final RecordSchema<Letter> SCHEMA = RecordSchema.of(Letter.class, Letter::read)
            .partitionKey("insuredId", letter -> partition(letter.insured())).unexported("a keyed hash of the NIR")
            .sortKey("emailId", Letter::id).unexported("what its code is made with")
            .exporting("reference", Letter::reference)
            .text("recipient", letter -> letter.to().name())
            .field("address", EnhancedType.listOf(String.class), letter -> letter.to().lines())
            .text("cpam", letter -> letter.from().value())
            .text("kind", Letter::kindName)
            .field("content", EnhancedType.mapOf(String.class, String.class), letter -> letter.body().values())
            .exportedAs("facts")
            .instant("enqueuedAt", Letter::enqueuedAt)
            .instant("expiresAt", Letter::expiresAt).unexported("when the table may forget it")
            .instant("claimedUntil", Letter::claimedUntil).unexported("says that a run prints it at this moment")
            .instant("sentAt", Letter::sentAt).exportedAs("queuedForPrintAt")
            .text("messageId", letter -> letter.sentAt() == null ? null : PrintQueue.key(letter))
            .unexported("where its file is, which is made of its id")
            .text("failure", Letter::failure)
            .instant("refusedAt", Letter::refusedAt)
            .flag("toTell", Letter::toTell).unexported("says that operations are still to be told");

    private static Letter read(RecordSchema.Values values) {
        return new Letter(values.get("insuredId", key -> new InsuredId(key.replace(PARTITION, ""))),
                values.get("emailId"), new Recipient(values.get("recipient"), values.<List<String>>get("address")),
                values.get("cpam", CpamCode::new), values.get("kind", LetterKind::valueOf).body(values.get("content")),
                values.instant("enqueuedAt"), values.instant("expiresAt"), values.instant("claimedUntil"),
                values.instant("sentAt"), values.get("failure"), values.instant("refusedAt"), values.flag("toTell"));
    }

    /** The key of the partition of those that concern a person. */
    static String partition(InsuredId insured) {
        return insured.value() + PARTITION;
    }

    /** What names this letter to its reader: some random bits of its id, such as {@code 7K4M-9QXT}. */
    String reference() {
        var bytes = HexFormat.of().parseHex(id.substring(ID_PREFIX.length()));
        return CrockfordBase32.groups(Arrays.copyOfRange(bytes, RANDOM_FROM, bytes.length), REFERENCE);
    }

    @Override
    public String kindName() {
        return body.kind().name();
    }

    /** As long as it is kept: it is never too late to tell what it tells. */
    @Override
    public Instant deadline() {
        return expiresAt;
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "Letter[" + kindName() + " " + id + "]";
    }
}
