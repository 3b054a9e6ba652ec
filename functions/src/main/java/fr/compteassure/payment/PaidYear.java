package fr.compteassure.payment;

import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.cloud.RecordSchema.Values;
import fr.compteassure.payment.PaidDays.DayType;
import fr.compteassure.payment.PaidDays.Sum;
import fr.compteassure.value.InsuredId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;

/**
 * What a person was paid in a year. It stands beside the payments, in their table, and changes with them in one transaction.
 *
 * @param insured the person
 * @param year the year
 * @param days the sums
 * @param revision how many times it was written
 */
record PaidYear(InsuredId insured, int year, PaidDays days, long revision) {
    /** No id of a payment has such a character. */
    private static final String KEY = "~paid#";
    private static final EnhancedType<Map<String, List<Long>>> SUMS = EnhancedType.mapOf(
            EnhancedType.of(String.class), EnhancedType.listOf(EnhancedType.of(Long.class)));

    static final RecordSchema<PaidYear> SCHEMA = RecordSchema.of(PaidYear.class, PaidYear::read)
            .partitionKey("paymentId", paid -> key(paid.insured(), paid.year()))
            .field("days", SUMS, paid -> kept(paid.days()))
            .number("revision", PaidYear::revision);

    /** One in which nothing was paid yet. */
    static PaidYear none(InsuredId insured, int year) {
        return new PaidYear(insured, year, PaidDays.NONE, 0);
    }

    /** Under which key it stands in the table of payments. */
    static String key(InsuredId insured, int year) {
        return KEY + insured + "#" + year;
    }

    /** What is written next. */
    PaidYear with(PaidDays changed) {
        return new PaidYear(insured, year, changed, revision + 1);
    }

    /** Such as {@code 2026-10-19 CARE}: how many payments, what was paid, what the insured person received. */
    private static Map<String, List<Long>> kept(PaidDays days) {
        var kept = new TreeMap<String, List<Long>>();
        days.sums().forEach((of, sum) -> kept.put(of.toString(),
                List.of(sum.payments(), sum.paidCents(), sum.paidToInsuredCents())));
        return kept;
    }

    private static PaidYear read(Values values) {
        String key = values.get("paymentId");
        var end = key.lastIndexOf('#');
        return new PaidYear(new InsuredId(key.substring(KEY.length(), end)),
                Integer.parseInt(key.substring(end + 1)), days(values.get("days")), values.<Long>get("revision"));
    }

    private static PaidDays days(Map<String, List<Long>> kept) {
        var sums = new TreeMap<>(PaidDays.NONE.sums());
        kept.forEach((of, sum) -> sums.put(DayType.of(of), new Sum(sum.get(0), sum.get(1), sum.get(2))));
        return new PaidDays(sums);
    }
}
