package fr.compteassure.account;

import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.value.InvalidValue;
import fr.compteassure.value.Password;
import java.util.Optional;

/**
 * A new password, whose form is right; whether its owner may choose it is known only with the person.
 *
 * @param text as it was typed
 */
record NewPassword(String text) {
    /** @throws InvalidValue when nobody may choose it */
    static NewPassword of(String text) {
        Password.chosen(text, null, null, null);
        return new NewPassword(text);
    }

    /** Why this person may not choose it; empty when the person may. */
    Optional<String> unsuitableFor(InsuredPerson person) {
        try {
            chosenBy(person);
            return Optional.empty();
        } catch (InvalidValue e) {
            return Optional.of(e.getMessage());
        }
    }

    /** @throws InvalidValue when this person may not choose it */
    Password chosenBy(InsuredPerson person) {
        return Password.chosen(text, person.nir(), person.birthDate(), person.familyName());
    }

    @Override
    public String toString() {
        return "NewPassword[hidden]";
    }
}
