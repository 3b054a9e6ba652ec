package fr.compteassure.document;

/** What kind of document it is. */
enum DocumentType {
    /** « Attestation de droits ». */
    RIGHTS_CERTIFICATE("attestation-de-droits"),
    /** « Attestation de paiement d’indemnités journalières ». */
    DAILY_ALLOWANCE_CERTIFICATE("attestation-indemnites-journalieres"),
    /** « Relevé mensuel ». */
    MONTHLY_STATEMENT("releve-mensuel");

    private final String name;

    DocumentType(String name) {
        this.name = name;
    }

    /** The name that a person finds the file by: in French, without accents, which some browsers get wrong. */
    String fileName(Object what) {
        return name + "-" + what + ".pdf";
    }
}
