package fr.compteassure.request.foreigncare;

import fr.compteassure.api.Fields;
import fr.compteassure.value.Choice;
import fr.compteassure.value.Country;
import fr.compteassure.value.InvalidValue;
import java.time.LocalDate;

/**
 * A stay abroad.
 *
 * @param country where
 * @param from its first day
 * @param to its last day
 * @param reason why
 */
record Stay(Country country, LocalDate from, LocalDate to, Reason reason) {

    /** Why somebody was abroad. */
    enum Reason {
        HOLIDAY, WORK, STUDY, FAMILY, OTHER
    }

    static Stay read(Fields fields) {
        var stay = new Stay(fields.required("country", Stay::abroad), fields.requiredDate("stayFrom"),
                fields.requiredDate("stayTo"), fields.required("stayReason", Choice.of(Reason.class)));
        if (stay.isKnown() && stay.to.isBefore(stay.from)) {
            fields.wrong("stayTo", "Le séjour ne peut pas finir avant d’avoir commencé.");
        }
        return stay;
    }

    private static Country abroad(String code) {
        var country = new Country(code);
        if (country.isFrench()) {
            throw new InvalidValue(
                    "C’est en France, outre-mer compris\u202F: ces soins ne sont pas des soins à l’étranger."
                            + " Envoyez la feuille de soins à votre caisse.");
        }
        return country;
    }

    private boolean isKnown() {
        return from != null && to != null;
    }

    /** Notes days that are still to come. */
    void checkOn(LocalDate today, Fields fields) {
        if (from != null && from.isAfter(today)) {
            fields.wrong("stayFrom", "Cette date est à venir\u202F: demandez le remboursement à votre retour.");
        }
        if (to != null && to.isAfter(today)) {
            fields.wrong("stayTo", "Cette date est à venir\u202F: demandez le remboursement à votre retour.");
        }
    }

    /** Whether a day is one of the stay, or may be one for all that is known. */
    boolean mayHave(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
