package fr.compteassure.payment;

import fr.compteassure.api.Fields;
import fr.compteassure.cloud.KeyedHash;
import fr.compteassure.payment.Payment.Benefit;
import fr.compteassure.payment.Payment.Care;
import fr.compteassure.payment.Payment.DailyAllowance;
import fr.compteassure.payment.Payment.OtherBenefit;
import fr.compteassure.payment.Payment.Pension;
import fr.compteassure.payment.Payment.Recipient;
import fr.compteassure.payment.Payment.Risk;
import fr.compteassure.payment.Payment.Type;
import fr.compteassure.value.Choice;
import fr.compteassure.value.InvalidValue;
import fr.compteassure.value.Nir;
import fr.compteassure.value.ShortText;
import java.util.function.Function;

/** One line of the fund's file of payments, read field by field. */
final class PaymentLine {
    private static final long MAX_CENTS = 999_999_999;
    private static final long MAX_DAYS = 9_999;

    private final KeyedHash hash;

    PaymentLine(KeyedHash hash) {
        this.hash = hash;
    }

    /** The payment of a line; what is wrong is noted in the fields, and the payment then not to be used. */
    Payment read(Fields fields) {
        var nir = fields.required("nir", Nir::new);
        var type = fields.required("type", Choice.of(Type.class));
        var payment = new Payment(fields.required("paymentId", PaymentLine::id), nir == null ? null : hash.of(nir),
                fields.requiredDate("paidOn"), fields.required("recipient", Choice.of(Recipient.class)),
                fields.optional("beneficiaryId", ShortText::of), cents(fields, "paidCents"),
                fields.optional("reference", ShortText::of), fields.optionalObject("deductions", DeductionsLine::read),
                fields.optionalFlag("sentToComplementary"), benefit(fields, type));
        if (fields.errors().isEmpty()) {
            PaymentSums.check(payment, fields);
        }
        return payment;
    }

    /** An id that {@link PaymentStore#of} can order: ASCII, nothing after "}". */
    private static String id(String text) {
        if (!text.matches("[!-}]{1,100}")) {
            throw new InvalidValue("Un identifiant de 1 à 100 caractères, sans espace ni accent, est attendu.");
        }
        return text;
    }

    /** What the type says that there is; what belongs to other types is noted. */
    private static Benefit benefit(Fields fields, Type type) {
        var care = details(fields, "care", Type.CARE, type, PaymentLine::care);
        var allowance = details(fields, "dailyAllowance", Type.DAILY_ALLOWANCE, type, PaymentLine::dailyAllowance);
        var label = label(fields, type);
        return switch (type) {
            case null -> null;
            case CARE -> care;
            case DAILY_ALLOWANCE -> allowance;
            case PENSION -> new Pension(label);
            case OTHER -> new OtherBenefit(label);
        };
    }

    /** An object that payments of one type have, and no others. */
    private static <V> V details(Fields fields, String name, Type owner, Type type, Function<Fields, V> reader) {
        return type == owner
                ? fields.requiredObject(name, reader)
                : unexpected(fields, name, type, fields.optionalObject(name, reader));
    }

    private static String label(Fields fields, Type type) {
        return type == Type.PENSION || type == Type.OTHER
                ? fields.required("label", ShortText::of)
                : unexpected(fields, "label", type, fields.optional("label", ShortText::of));
    }

    /** Without a right type, nobody can tell what is expected. */
    private static <V> V unexpected(Fields fields, String name, Type type, V value) {
        if (value != null && type != null) {
            fields.wrong(name, "Cette information n’est pas attendue pour le type " + type + ".");
        }
        return value;
    }

    private static Care care(Fields fields) {
        var act = fields.requiredObject("act", PaymentLine::act);
        return new Care(fields.requiredDate("date"), fields.required("provider", ShortText::of),
                act == null ? null : act.code(), act == null ? null : act.label(), cents(fields, "chargedCents"),
                cents(fields, "baseCents"), fields.requiredNumber("ratePercent", 0, 100),
                cents(fields, "deductedCents"));
    }

    private record Act(String code, String label) {}

    private static Act act(Fields fields) {
        return new Act(fields.required("code", ShortText::of), fields.required("label", ShortText::of));
    }

    private static DailyAllowance dailyAllowance(Fields fields) {
        var from = fields.requiredDate("from");
        var to = fields.requiredDate("to");
        if (from != null && to != null && to.isBefore(from)) {
            fields.wrong("to", "La fin de la période ne peut pas précéder son début.");
        }
        return new DailyAllowance(fields.required("risk", Choice.of(Risk.class)), from, to,
                fields.requiredNumber("days", 1, MAX_DAYS), cents(fields, "dailyGrossCents"),
                cents(fields, "grossCents"), cents(fields, "csgCents"), cents(fields, "crdsCents"),
                cents(fields, "withholdingTaxCents"), fields.optionalNumber("recoveredCents", 0, MAX_CENTS),
                fields.optionalNumber("waitingDays", 0, MAX_DAYS), fields.optional("employerName", ShortText::of));
    }

    static long cents(Fields fields, String name) {
        return fields.requiredNumber(name, 0, MAX_CENTS);
    }
}
