package fr.compteassure.payment;

import static fr.compteassure.api.Json.object;

import fr.compteassure.payment.Payment.Benefit;
import fr.compteassure.payment.Payment.Care;
import fr.compteassure.payment.Payment.DailyAllowance;
import fr.compteassure.payment.Payment.OtherBenefit;
import fr.compteassure.payment.Payment.Pension;
import fr.compteassure.payment.PaymentListing.Listing;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** How payments are told to a front-end. */
final class PaymentJson {
    private PaymentJson() {}

    static Map<String, Object> of(Listing listing) {
        return object(
                "items", listing.page().items().stream().map(PaymentJson::payment).toList(),
                "nextCursor", listing.page().nextCursor(),
                "totals", totals(listing.totals()),
                "nextExpected", listing.next().map(PaymentJson::next).orElse(null));
    }

    private static Map<String, Object> payment(Payment payment) {
        var json = object(
                "paymentId", payment.id(),
                "type", payment.type().name(),
                "paidOn", payment.paidOn().toString(),
                "recipient", payment.recipient().name(),
                "beneficiaryId", payment.beneficiaryId(),
                "paidCents", payment.paidCents(),
                "reference", payment.reference(),
                "deductions", payment.deductions() == null ? null : deductions(payment.deductions()),
                "sentToComplementary", payment.sentToComplementary());
        json.putAll(benefit(payment.benefit()));
        return json;
    }

    private static Map<String, Object> deductions(Deductions deductions) {
        return object(
                "participationCents", deductions.participationCents(),
                "franchiseCents", deductions.franchiseCents(),
                "recovered", deductions.recovered().stream().map(one -> object("careDate", one.careDate().toString(),
                        "cents", one.cents())).toList());
    }

    private static Map<String, Object> benefit(Benefit benefit) {
        return switch (benefit) {
            case Care care -> object("care", care(care));
            case DailyAllowance allowance -> object("dailyAllowance", allowance(allowance));
            case Pension(var label) -> object("label", label);
            case OtherBenefit(var label) -> object("label", label);
        };
    }

    private static Map<String, Object> care(Care care) {
        return object(
                "date", care.date().toString(),
                "provider", care.provider(),
                "act", object("code", care.actCode(), "label", care.actLabel()),
                "chargedCents", care.chargedCents(),
                "baseCents", care.baseCents(),
                "ratePercent", care.ratePercent(),
                "deductedCents", care.deductedCents());
    }

    private static Map<String, Object> allowance(DailyAllowance allowance) {
        return object(
                "risk", allowance.risk().name(),
                "from", allowance.from().toString(),
                "to", allowance.to().toString(),
                "days", allowance.days(),
                "dailyGrossCents", allowance.dailyGrossCents(),
                "grossCents", allowance.grossCents(),
                "csgCents", allowance.csgCents(),
                "crdsCents", allowance.crdsCents(),
                "withholdingTaxCents", allowance.withholdingTaxCents(),
                "recoveredCents", allowance.recoveredCents(),
                "waitingDays", allowance.waitingDays(),
                "employerName", allowance.employerName());
    }

    private static Map<String, Object> totals(PaymentTotals totals) {
        return object(
                "paidCents", totals.paidCents(),
                "paidToInsuredCents", totals.paidToInsuredCents(),
                "byMonth", sums("month", totals.byMonth()),
                "byType", sums("type", totals.byType()));
    }

    private static List<Map<String, Object>> sums(String name, SortedMap<?, Long> sums) {
        return sums.entrySet().stream()
                .map(sum -> object(name, sum.getKey().toString(), "paidCents", sum.getValue())).toList();
    }

    private static Map<String, Object> next(NextPayment next) {
        return object("type", next.type().name(), "expectedOn", next.expectedOn().toString(),
                "paidCents", next.paidCents());
    }
}
