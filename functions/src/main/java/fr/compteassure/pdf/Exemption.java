package fr.compteassure.pdf;

import java.time.LocalDate;

/**
 * That a person pays no share of the cost of care ("exonération du ticket modérateur").
 *
 * @param reason why
 * @param from its first day, or null when the fund does not tell
 * @param to its last day, or null when the fund does not tell
 */
public record Exemption(Reason reason, LocalDate from, LocalDate to) {
    /** Why a person pays no share. */
    public enum Reason {
        /** A long-term illness. */
        ALD("prise en charge à 100\u00A0% des soins en rapport avec une affection de longue durée (ALD)"),
        /** The end of a pregnancy and what follows. */
        MATERNITY("prise en charge à 100\u00A0% au titre de l’assurance maternité"),
        /** A pension of invalidity. */
        INVALIDITY("prise en charge à 100\u00A0% au titre d’une pension d’invalidité");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Nothing of the reason: it tells of a person's health. */
    @Override
    public String toString() {
        return "Exemption[hidden]";
    }
}
