package fr.compteassure.payment;

import fr.compteassure.cloud.Expression;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Table;
import fr.compteassure.value.InsuredId;
import java.time.LocalDate;
import java.util.List;

/** The payments. Only the fund's files change them. */
public final class PaymentStore {
    private final Table<Payment> table;

    /** @param cloud where the table is */
    public PaymentStore(Cloud cloud) {
        table = cloud.table("PAYMENTS_TABLE", PaymentSchema::schema);
    }

    /** The payments of a person from one day to another, both included, the newest first. */
    public List<Payment> of(InsuredId insured, LocalDate from, LocalDate to) {
        return table.index("byPerson", Expression.of("insuredId = :insured AND sortKey BETWEEN :from AND :to",
                // "~" comes after every character of an id.
                ":insured", insured.value(), ":from", from.toString(), ":to", to + "#~")).toList().reversed();
    }

    /** Writes up to 25 payments, each in place of the one of its id. */
    void replace(List<Payment> payments) {
        table.replace(payments, Payment::id);
    }
}
