package fr.compteassure.payment;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Expression;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.Table;
import fr.compteassure.cloud.Write;
import fr.compteassure.value.InsuredId;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What people were paid in each year. */
final class PaidYearStore {
    private final Cloud cloud;
    private final Table<PaidYear> table;
    private final ImportStateStore imports;
    private final PaymentStore payments;

    PaidYearStore(Cloud cloud) {
        this.cloud = cloud;
        table = cloud.table("PAYMENTS_TABLE", () -> PaidYear.SCHEMA);
        imports = new ImportStateStore(cloud);
        payments = new PaymentStore(cloud);
    }

    /**
     * What a person was paid from one day to another, both included, as of the last write. It is one read of an item for
     * each year; the payments themselves are read where not all of them are counted yet.
     */
    PaidDays of(InsuredId insured, LocalDate from, LocalDate to) {
        var state = imports.lookup(ImportState.shard(insured));
        var years = IntStream.rangeClosed(from.getYear(), to.getYear()).mapToObj(year -> lookup(insured, year))
                .toList();
        var read = cloud.read(Stream.concat(Stream.of(state), years.stream()).toArray(Lookup<?>[]::new));
        if (read.of(state).filter(ImportState::counted).isEmpty()) {
            return PaidDays.of(payments.of(insured, from, to));
        }
        return years.stream().flatMap(year -> read.of(year).stream()).map(PaidYear::days)
                .reduce(PaidDays.NONE, PaidDays::and).within(from, to);
    }

    /** What reads a year of a person, beside other things; nothing is found before the first payment. */
    Lookup<PaidYear> lookup(InsuredId insured, int year) {
        return table.lookup(PaidYear.key(insured, year));
    }

    /**
     * The write of a year, refused when it was written since it was read.
     *
     * @param read as it was read, {@link PaidYear#none} when there was none
     */
    Write<PaidYear> put(PaidYear next, PaidYear read) {
        return table.put(next, read.revision() == 0
                ? Expression.of("attribute_not_exists(paymentId)")
                : Expression.of("revision = :revision", ":revision", read.revision()));
    }
}
