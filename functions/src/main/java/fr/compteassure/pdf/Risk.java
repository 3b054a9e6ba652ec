package fr.compteassure.pdf;

/** What a daily allowance is paid for. */
public enum Risk {
    /** An illness. */
    SICKNESS("Maladie"),
    /** A birth, to the mother. */
    MATERNITY("Maternité"),
    /** A birth, to the other parent. */
    PATERNITY("Paternité et accueil de l’enfant"),
    /** An accident at work or an occupational disease. */
    WORK_ACCIDENT("Accident du travail, maladie professionnelle");

    private final String label;

    Risk(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
