package fr.compteassure.letter;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Erasure;
import fr.compteassure.cloud.Table;
import fr.compteassure.cloud.Write;
import fr.compteassure.cpam.CpamCode;
import fr.compteassure.mail.DeliveryStore;
import fr.compteassure.value.InsuredId;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The letters to be printed, and what became of them. */
public final class LetterStore {
    /** Twelve months, as e-mails. */
    private static final Duration KEPT = Duration.ofDays(366);

    private final Cloud cloud;
    private final Table<Letter> table;

    /** @param cloud where the table, the clock and randomness are */
    public LetterStore(Cloud cloud) {
        this.cloud = cloud;
        table = cloud.table("OUTBOX_TABLE", () -> Letter.SCHEMA);
    }

    /**
     * A new letter; it counts once {@link #enqueueing} is written.
     *
     * @param to whom it goes to; the caller says which address of the person that is
     * @param from the fund that writes it
     */
    public Letter compose(LetterBody body, InsuredId insured, Recipient to, CpamCode from) {
        var now = cloud.clock().instant();
        return new Letter(insured, Letter.ID_PREFIX + cloud.sortableId(now), to, from, body, now, now.plus(KEPT), null,
                null, null, null, false);
    }

    /** The writing of a letter, for the transaction of what it tells. */
    public Write<?> enqueueing(Letter letter) {
        return table.put(letter);
    }

    /** Where is noted what becomes of them. */
    DeliveryStore<Letter> delivery() {
        return new DeliveryStore<>(cloud, table);
    }

    /** Those that concern a person, as they are told to the person, the newest first. */
    List<Map<String, Object>> export(InsuredId insured) {
        return table.export().partition(Letter.partition(insured), _ -> true).reversed();
    }

    /** Erases all that concern a person: those that were not printed are not any more. */
    void erase(Erasure erasure) {
        var partition = Letter.partition(erasure.insured());
        erasure.all(table.query(partition).map(letter -> table.delete(partition, letter.id())));
    }
}
