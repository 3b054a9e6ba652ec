package fr.compteassure.account;

import fr.compteassure.value.InsuredId;
import java.util.Optional;

/** Where wrong passwords of a person are counted. */
final class PasswordTries {
    private PasswordTries() {}

    /**
     * The counter of a person's wrong passwords.
     *
     * @param device the browser, if it was in before: it has tries of its own, which nobody takes who knows only a NIR
     */
    static String counter(InsuredId id, Optional<String> device) {
        return "log-in#" + id + device.map(name -> "#" + name).orElse("");
    }
}
