package fr.compteassure.payment;

import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.cloud.RecordSchema.Values;
import fr.compteassure.payment.Payment.Benefit;
import fr.compteassure.payment.Payment.Care;
import fr.compteassure.payment.Payment.DailyAllowance;
import fr.compteassure.payment.Payment.OtherBenefit;
import fr.compteassure.payment.Payment.Pension;
import fr.compteassure.payment.Payment.Recipient;
import fr.compteassure.payment.Payment.Risk;
import fr.compteassure.payment.Payment.Type;
import fr.compteassure.value.InsuredId;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;

/** How a payment is kept in its table. */
final class PaymentSchema {
    private static final EnhancedType<LocalDate> DATE = EnhancedType.of(LocalDate.class);

    private PaymentSchema() {}

    static RecordSchema<VersionedPayment> schema() {
        var earlier = version(RecordSchema.of(PaymentVersion.class, PaymentSchema::read)
                .text("paymentId", version -> version.payment().id()), Function.identity());
        return version(RecordSchema.of(VersionedPayment.class, values -> new VersionedPayment(read(values),
                values.get("earlier") == null ? List.of() : values.get("earlier")))
                .partitionKey("paymentId", VersionedPayment::id)
                .text("sortKey", payment -> payment.newest().payment().sortKey()).unexported("the day and the id again")
                .innerList("earlier", earlier, payment -> payment.earlier().isEmpty() ? null : payment.earlier())
                .exportedAs("earlier", payment -> export(payment, earlier)),
                VersionedPayment::newest);
    }

    /** Of what the payment replaced, what was said of the same person. */
    private static List<?> export(VersionedPayment payment, RecordSchema<PaymentVersion> schema) {
        var insured = payment.newest().payment().insured();
        var ofThePerson = payment.earlier().stream().filter(one -> one.payment().insured().equals(insured)).toList();
        return ofThePerson.isEmpty() ? null : ofThePerson.stream().map(schema::export).toList();
    }

    /** What the newest version and those before it have alike. */
    private static <T> RecordSchema<T> version(RecordSchema<T> schema, Function<T, PaymentVersion> version) {
        var payment = version.andThen(PaymentVersion::payment);
        var benefit = payment.andThen(Payment::benefit);
        return schema.text("run", version.andThen(PaymentVersion::run)).unexported("names the import that wrote it")
                .text("insuredId", payment.andThen(one -> one.insured().value())).unexported("a keyed hash of the NIR")
                .text("paymentType", payment.andThen(one -> one.type().name())).exportedAs("type")
                .field("paidOn", DATE, payment.andThen(Payment::paidOn))
                .text("recipient", payment.andThen(one -> one.recipient().name()))
                .text("beneficiaryId", payment.andThen(Payment::beneficiaryId))
                .number("paidCents", payment.andThen(Payment::paidCents))
                .text("reference", payment.andThen(Payment::reference))
                .inner("deductions", Deductions.schema(), payment.andThen(Payment::deductions))
                .flag("sentToComplementary", payment.andThen(Payment::sentToComplementary))
                .inner("care", care(), benefit.andThen(one -> one instanceof Care care ? care : null))
                .inner("dailyAllowance", dailyAllowance(),
                        benefit.andThen(one -> one instanceof DailyAllowance allowance ? allowance : null))
                .text("benefitLabel", benefit.andThen(PaymentSchema::label)).exportedAs("label");
    }

    private static PaymentVersion read(Values values) {
        return new PaymentVersion(new Payment(values.get("paymentId"), values.get("insuredId", InsuredId::new),
                values.get("paidOn"), values.get("recipient", Recipient::valueOf), values.get("beneficiaryId"),
                number(values, "paidCents"), values.get("reference"), values.get("deductions"),
                values.get("sentToComplementary"), benefit(values.get("paymentType", Type::valueOf), values)),
                values.get("run"));
    }

    private static Benefit benefit(Type type, Values values) {
        return switch (type) {
            case CARE -> values.<Care>get("care");
            case DAILY_ALLOWANCE -> values.<DailyAllowance>get("dailyAllowance");
            case PENSION -> new Pension(values.get("benefitLabel"));
            case OTHER -> new OtherBenefit(values.get("benefitLabel"));
        };
    }

    private static String label(Benefit benefit) {
        return switch (benefit) {
            case Care _ -> null;
            case DailyAllowance _ -> null;
            case Pension(var label) -> label;
            case OtherBenefit(var label) -> label;
        };
    }

    private static RecordSchema<Care> care() {
        return RecordSchema.of(Care.class,
                values -> new Care(values.get("date"), values.get("provider"), values.get("actCode"),
                        values.get("actLabel"), number(values, "chargedCents"), number(values, "baseCents"),
                        number(values, "ratePercent"), number(values, "deductedCents")))
                .field("date", DATE, Care::date)
                .text("provider", Care::provider)
                .text("actCode", Care::actCode).exportedAs("act.code")
                .text("actLabel", Care::actLabel).exportedAs("act.label")
                .number("chargedCents", Care::chargedCents)
                .number("baseCents", Care::baseCents)
                .number("ratePercent", Care::ratePercent)
                .number("deductedCents", Care::deductedCents);
    }

    private static RecordSchema<DailyAllowance> dailyAllowance() {
        return RecordSchema.of(DailyAllowance.class,
                values -> new DailyAllowance(values.get("risk", Risk::valueOf), values.get("from"), values.get("to"),
                        number(values, "days"), number(values, "dailyGrossCents"), number(values, "grossCents"),
                        number(values, "csgCents"), number(values, "crdsCents"),
                        number(values, "withholdingTaxCents"), values.get("recoveredCents"),
                        values.get("waitingDays"), values.get("employerName")))
                .text("risk", allowance -> allowance.risk().name())
                .field("from", DATE, DailyAllowance::from)
                .field("to", DATE, DailyAllowance::to)
                .number("days", DailyAllowance::days)
                .number("dailyGrossCents", DailyAllowance::dailyGrossCents)
                .number("grossCents", DailyAllowance::grossCents)
                .number("csgCents", DailyAllowance::csgCents)
                .number("crdsCents", DailyAllowance::crdsCents)
                .number("withholdingTaxCents", DailyAllowance::withholdingTaxCents)
                .number("recoveredCents", DailyAllowance::recoveredCents)
                .number("waitingDays", DailyAllowance::waitingDays)
                .text("employerName", DailyAllowance::employerName);
    }

    static long number(Values values, String name) {
        return values.<Long>get(name);
    }
}
