package fr.compteassure.pdf;

import java.time.LocalDate;

/**
 * The "Complémentaire santé solidaire" of a person, which pays the share of the cost that the fund leaves.
 *
 * @param participation whether the person pays for it, or null when the fund does not tell
 * @param from its first day, or null when the fund does not tell
 * @param to its last day, or null when the fund does not tell
 * @param manager who manages it, as the person would name it, or null when the fund does not tell
 */
public record ComplementaryCover(Boolean participation, LocalDate from, LocalDate to, String manager) {
    /** Nothing of the cover: it tells of a person's means. */
    @Override
    public String toString() {
        return "ComplementaryCover[hidden]";
    }
}
