package fr.compteassure.request.foreigncare;

import fr.compteassure.api.Fields;
import fr.compteassure.api.Json;
import fr.compteassure.value.Choice;
import fr.compteassure.value.Currencies;
import fr.compteassure.value.Money;
import java.time.LocalDate;
import java.util.Map;

/**
 * Something that was paid for abroad.
 *
 * @param date when the care was given
 * @param kind what it was
 * @param paid how much it cost, as it was paid
 */
record Care(LocalDate date, Kind kind, Money paid) {

    /** What care. */
    enum Kind {
        CONSULTATION, MEDICINES, HOSPITAL, DENTAL, LABORATORY, OTHER
    }

    static Care read(Fields fields) {
        return new Care(fields.requiredDate("date"), fields.required("kind", Choice.of(Kind.class)), paid(fields));
    }

    /** Of an amount without a currency, only the form can be wrong. */
    private static Money paid(Fields fields) {
        var currency = fields.required("currency", Currencies::of);
        return fields.required("amount", text -> {
            var amount = Money.amount(text);
            return currency == null ? null : new Money(amount, currency);
        });
    }

    Map<String, Object> json() {
        return Json.object("date", date.toString(), "kind", kind.name(), "amount", paid.text(),
                "currency", paid.currency().getCurrencyCode());
    }

    /** Tells nothing of anybody's health. */
    @Override
    public String toString() {
        return "Care[hidden]";
    }
}
