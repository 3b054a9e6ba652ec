package fr.compteassure.pdf;

/** Whom the fund paid. */
public enum Recipient {
    /** The insured person. */
    INSURED("Assuré(e)"),
    /** The professional, pharmacy or hospital, in the person's stead ("tiers payant"). */
    PROVIDER("Professionnel"),
    /** The employer who went on paying wages ("subrogation"). */
    EMPLOYER("Employeur");

    private final String label;

    Recipient(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
