package fr.compteassure.document;

import fr.compteassure.pdf.MonthlyStatement;
import java.time.YearMonth;

/** What kind of document it is. */
enum DocumentType {
    /** « Attestation de droits ». */
    RIGHTS_CERTIFICATE("attestation-de-droits", "Attestation de droits"),
    /** « Attestation de paiement d’indemnités journalières ». */
    DAILY_ALLOWANCE_CERTIFICATE("attestation-indemnites-journalieres",
            "Attestation de paiement d’indemnités journalières"),
    /** « Relevé mensuel ». */
    MONTHLY_STATEMENT("releve-mensuel", "Relevé mensuel"),
    /** « Certificat provisoire de remplacement de la carte européenne d’assurance maladie ». */
    PROVISIONAL_EUROPEAN_CERTIFICATE("certificat-provisoire-carte-europeenne",
            "Certificat provisoire de remplacement de la carte européenne d’assurance maladie");

    private final String name;
    private final String title;

    DocumentType(String name, String title) {
        this.name = name;
        this.title = title;
    }

    /**
     * What the person is told that it is, in French: with its month if it is that of one. The days of a certificate of
     * daily allowances are not told, since they may be those of an illness.
     *
     * @param period the days that the document is about; null when that is not known
     */
    String title(Period period) {
        return this == MONTHLY_STATEMENT && period != null
                ? MonthlyStatement.title(YearMonth.from(period.from()))
                : title;
    }

    /**
     * The name that a person finds the file by: in French, without accents, which some browsers get wrong. It tells the days
     * or the month, and the end of the number, so that no two documents have one name; nothing of the person.
     *
     * @param period the days that the document is about
     * @param number the number of the document
     */
    String fileName(Period period, String number) {
        var days = this == MONTHLY_STATEMENT
                ? YearMonth.from(period.from()).toString()
                : period.from() + "-au-" + period.to();
        return name + "-" + days + "-" + number.substring(number.lastIndexOf('-') + 1) + ".pdf";
    }
}
