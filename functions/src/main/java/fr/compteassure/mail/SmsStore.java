package fr.compteassure.mail;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Erasure;
import fr.compteassure.cloud.Table;
import fr.compteassure.cloud.Write;
import fr.compteassure.value.InsuredId;
import fr.compteassure.value.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The SMS to be sent, and what became of them. */
public final class SmsStore {
    /** Twelve months, as e-mails. */
    private static final Duration KEPT = Duration.ofDays(366);

    private final Cloud cloud;
    private final Table<OutboxSms> table;

    /** @param cloud where the table, the clock and randomness are */
    public SmsStore(Cloud cloud) {
        this.cloud = cloud;
        table = cloud.table("OUTBOX_TABLE", () -> OutboxSms.SCHEMA);
    }

    /**
     * The writing of an SMS, for the transaction of what it tells.
     *
     * @param to a mobile
     * @param deadline when it is not worth sending any more
     */
    public Write<?> enqueueing(SmsBody body, InsuredId insured, PhoneNumber to, Instant deadline) {
        return enqueueing(body, insured, to, deadline, cloud.clock().instant().plus(KEPT));
    }

    /**
     * The same of one that is to be forgotten sooner.
     *
     * @param expiresAt when the table may forget it
     */
    public Write<?> enqueueing(SmsBody body, InsuredId insured, PhoneNumber to, Instant deadline, Instant expiresAt) {
        var now = cloud.clock().instant();
        return table.put(new OutboxSms(insured, cloud.sortableId(now), to, body, now, deadline, expiresAt, null,
                null, null, null, null, false));
    }

    /** Where is noted what becomes of them. */
    DeliveryStore<OutboxSms> delivery() {
        return new DeliveryStore<>(cloud, table);
    }

    /** Those that concern a person, as they are told to the person, the newest first. */
    List<Map<String, Object>> export(InsuredId insured) {
        return table.export().partition(OutboxSms.partition(insured), _ -> true).reversed();
    }

    /** Erases all that concern a person: those that were not sent are not any more. */
    void erase(Erasure erasure) {
        var partition = OutboxSms.partition(erasure.insured());
        erasure.all(table.query(partition).map(sms -> table.delete(partition, sms.id())));
    }
}
