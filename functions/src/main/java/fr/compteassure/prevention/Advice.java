package fr.compteassure.prevention;

import fr.compteassure.prevention.Texts.Text;

/**
 * A piece of advice to one person.
 *
 * @param topic what it is about
 * @param person {@link fr.compteassure.registry.InsuredPerson#INSURED} or a beneficiary’s id
 * @param text what it says
 * @param why the fact by which it is shown, and nothing more about the person
 * @param source where the rule is from
 * @param period when it is due or goes on, as far as that is known
 */
record Advice(Topic topic, String person, Text text, String why, String source, Period period) {
    /** Nothing of the person. */
    @Override
    public String toString() {
        return "Advice[" + topic + "]";
    }
}
