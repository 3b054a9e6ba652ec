package fr.compteassure.pdf;

import java.time.LocalDate;
import java.util.Map;

/**
 * What a certificate says of exemption and complementary cover. Where the fund has none on file it says no more than that: an
 * exemption may still go with an act or a medicine.
 */
final class AdditionalCoverPage {
    private AdditionalCoverPage() {}

    static Map<String, Object> of(RightsCertificate certificate) {
        String issuedOn = French.dayInLetters(certificate.reference().issuedOn());
        AdditionalCover cover = certificate.cover();
        return Map.of("exemption", cover.exemption() == null
                ? "Aucune exonération, en cours ou à venir, ne figure au dossier de l’assuré(e) le " + issuedOn
                        + ". Celles qui tiennent à un acte ou à un médicament n’y figurent pas."
                : exemption(cover.exemption()),
                "complementaryCover", cover.complementaryCover() == null
                        ? "Aucune Complémentaire santé solidaire, en cours ou à venir, ne figure au dossier de"
                                + " l’assuré(e) le " + issuedOn + "."
                        : complementaryCover(cover.complementaryCover()));
    }

    private static String exemption(Exemption exemption) {
        return "Pour l’assuré(e)\u202F: " + exemption.reason().words() + days(exemption.from(), exemption.to()) + ".";
    }

    private static String complementaryCover(ComplementaryCover cover) {
        return "Pour l’assuré(e)\u202F: Complémentaire santé solidaire" + participation(cover.participation())
                + days(cover.from(), cover.to()) + "."
                + (cover.manager() == null ? "" : " Organisme gestionnaire\u202F: " + cover.manager() + ".");
    }

    private static String participation(Boolean participation) {
        if (participation == null) {
            return "";
        }
        return participation ? " avec participation financière" : " sans participation financière";
    }

    private static String days(LocalDate from, LocalDate to) {
        if (from == null) {
            return to == null ? "" : ", jusqu’au " + French.dayInLetters(to);
        }
        return to == null
                ? ", à compter du " + French.dayInLetters(from)
                : ", du " + French.dayInLetters(from) + " au " + French.dayInLetters(to);
    }
}
