package fr.compteassure.pdf;

/** What a beneficiary is to the insured person. */
public enum Relationship {
    /** The insured person in person. */
    INSURED("Assuré(e)"),
    /** A child. */
    CHILD("Enfant"),
    /** A husband, wife or partner. */
    SPOUSE("Conjoint(e)"),
    /** Anyone else who depends on the insurance. */
    OTHER("Autre");

    private final String label;

    Relationship(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
