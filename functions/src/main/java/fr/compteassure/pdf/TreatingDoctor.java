package fr.compteassure.pdf;

/**
 * The "médecin traitant" of a person.
 *
 * @param declared whether one is declared
 * @param name the doctor's name, or null where it is not told
 */
public record TreatingDoctor(boolean declared, String name) {
    /** No doctor declared: care is reimbursed at the lower rate. */
    public static final TreatingDoctor NONE = new TreatingDoctor(false, null);

    public TreatingDoctor {
        if (!declared && name != null) {
            throw new IllegalArgumentException("a doctor's name, and no doctor declared");
        }
    }

    /** The doctor declared by the person, by name. */
    public static TreatingDoctor of(String name) {
        return new TreatingDoctor(true, name);
    }
}
