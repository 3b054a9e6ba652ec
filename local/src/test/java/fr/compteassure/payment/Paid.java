package fr.compteassure.payment;

import static fr.compteassure.acceptance.Values.map;

import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Payments as the fund's file has them, and as the API lists them. */
final class Paid {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Paid() {}

    /** Today, for the application. */
    static LocalDate today(Application application) {
        return LocalDate.ofInstant(application.runner().clock().instant(), ZoneId.of("Europe/Paris"));
    }

    /** Care of 30 euros, paid to the insured person. */
    static Map<String, Object> care(Person person, LocalDate paidOn, long cents) {
        var payment = payment(person, "CARE", paidOn, cents);
        payment.put("beneficiaryId", null);
        payment.put("care", map("date", paidOn.minusDays(7).toString(), "provider", "Dr Anne Morel",
                "act", map("code", "G", "label", "Consultation"), "chargedCents", 3000, "baseCents", 3000,
                "ratePercent", 70, "deductedCents", 200));
        return payment;
    }

    /** Daily allowances of 11 days. */
    static Map<String, Object> dailyAllowance(Person person, LocalDate paidOn, long cents) {
        var payment = payment(person, "DAILY_ALLOWANCE", paidOn, cents);
        payment.put("dailyAllowance", map("risk", "SICKNESS", "from", paidOn.minusDays(14).toString(),
                "to", paidOn.minusDays(4).toString(), "days", 11, "dailyGrossCents", 3287, "grossCents", 36157,
                "csgCents", 2242, "crdsCents", 181, "withholdingTaxCents", 0));
        return payment;
    }

    /** What is told of a daily allowance, to be changed. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> allowance(Map<String, Object> payment) {
        return (Map<String, Object>) payment.get("dailyAllowance");
    }

    /** What is kept back, of which so much stems from earlier care. */
    static Map<String, Object> deductions(long participationCents, long franchiseCents, long recoveredCents) {
        return map("participationCents", participationCents, "franchiseCents", franchiseCents, "recovered",
                recoveredCents == 0
                        ? List.of()
                        : List.of(map("careDate", "2026-09-30", "cents", recoveredCents)));
    }

    /** A pension. */
    static Map<String, Object> pension(Person person, LocalDate paidOn, long cents) {
        var payment = payment(person, "PENSION", paidOn, cents);
        payment.put("label", "Pension d’invalidité, catégorie 1");
        return payment;
    }

    private static Map<String, Object> payment(Person person, String type, LocalDate paidOn, long cents) {
        return map("paymentId", "P-" + NUMBER.incrementAndGet(), "nir", person.nir(), "type", type,
                "paidOn", paidOn.toString(), "recipient", "INSURED", "paidCents", cents);
    }

    /** The same payment with another value of a field. */
    static Map<String, Object> with(Map<String, Object> payment, String field, Object value) {
        var changed = map();
        changed.putAll(payment);
        changed.put(field, value);
        return changed;
    }

    /** The same payment without a field. */
    static Map<String, Object> without(Map<String, Object> payment, String field) {
        var changed = with(payment, field, null);
        changed.remove(field);
        return changed;
    }

    /** A file of these payments. */
    static String lines(Map<?, ?>... payments) {
        return lines(Arrays.asList(payments));
    }

    static String lines(List<? extends Map<?, ?>> payments) {
        return payments.stream().map(Api::json).collect(Collectors.joining("\n"));
    }

    /** The ids of payments, as the file or the answer has them. */
    static List<String> ids(List<?> payments) {
        return payments.stream().map(payment -> (String) ((Map<?, ?>) payment).get("paymentId")).toList();
    }

    /** The ids of these payments. */
    static List<String> ids(Map<?, ?>... payments) {
        return ids(Arrays.asList(payments));
    }
}
