package fr.compteassure.pdf;

/** Why a person pays no share of the cost of care ("exonération du ticket modérateur"). */
public enum Exemption {
    /** A long-term illness. */
    ALD("Prise en charge à 100\u00A0% des soins en rapport avec une affection de longue durée (ALD)."),
    /** The end of a pregnancy and what follows. */
    MATERNITY("Prise en charge à 100\u00A0% au titre de l’assurance maternité."),
    /** A pension of invalidity. */
    INVALIDITY("Prise en charge à 100\u00A0% au titre d’une pension d’invalidité."),
    /** Complementary cover for people with low income. */
    CSS("Bénéfice de la Complémentaire santé solidaire\u00A0: dispense d’avance des frais.");

    private final String sentence;

    Exemption(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
