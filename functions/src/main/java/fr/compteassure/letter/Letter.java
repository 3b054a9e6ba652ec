package fr.compteassure.letter;

import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.cpam.CpamCode;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
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
 * @param printedAt when its PDF was put where the print shop collects it, or null
 * @param failure why the last try failed, or null
 * @param refusedAt when it was given up, or null
 */
public record Letter(InsuredId insured, String id, Recipient to, CpamCode from, LetterBody body, Instant enqueuedAt,
        Instant expiresAt, Instant printedAt, String failure, Instant refusedAt) {
    /** What the key of a person's partition ends with. */
    static final String PARTITION = "#letters";
    /** What the id of a letter begins with, and no other id of the outbox: filters of its stream go by it. */
    static final String ID_PREFIX = "letter-";

    static final RecordSchema<Letter> SCHEMA = RecordSchema.of(Letter.class, Letter::read)
            .partitionKey("insuredId", letter -> partition(letter.insured())).unexported("a keyed hash of the NIR")
            .sortKey("emailId", Letter::id).unexported("what its code is made with")
            .exporting("subject", letter -> letter.body().kind().name())
            .text("recipient", letter -> letter.to().name())
            .field("address", EnhancedType.listOf(String.class), letter -> letter.to().lines())
            .text("cpam", letter -> letter.from().value())
            .text("kind", letter -> letter.body().kind().name())
            .field("content", EnhancedType.mapOf(String.class, String.class), letter -> letter.body().values())
            .exportedAs("facts")
            .instant("enqueuedAt", Letter::enqueuedAt)
            .instant("expiresAt", Letter::expiresAt).unexported("when the table may forget it")
            .instant("printedAt", Letter::printedAt)
            .text("failure", Letter::failure)
            .instant("refusedAt", Letter::refusedAt);

    private static Letter read(RecordSchema.Values values) {
        return new Letter(values.get("insuredId", key -> new InsuredId(key.replace(PARTITION, ""))),
                values.get("emailId"), new Recipient(values.get("recipient"), values.<List<String>>get("address")),
                values.get("cpam", CpamCode::new), values.get("kind", LetterKind::valueOf).body(values.get("content")),
                values.instant("enqueuedAt"), values.instant("expiresAt"), values.instant("printedAt"),
                values.get("failure"), values.instant("refusedAt"));
    }

    /** The key of the partition of those that concern a person. */
    static String partition(InsuredId insured) {
        return insured.value() + PARTITION;
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "Letter[" + body.kind() + " " + id + "]";
    }
}
