package fr.compteassure.account;

import fr.compteassure.session.RecoveryCodes;
import fr.compteassure.value.InvalidValue;

/** What somebody types as the code of a letter: it has the form of a recovery code. */
final class LetterCode {
    private LetterCode() {}

    /**
     * A text that has the form of such a code, as it was typed.
     *
     * @throws InvalidValue when it cannot be one
     */
    static String typed(String text) {
        if (!RecoveryCodes.hasForm(text)) {
            throw new InvalidValue("Le code d’un courrier compte 16 caractères, comme 7KQ4-M2XP-9DTR-0A1B.");
        }
        return text;
    }
}
