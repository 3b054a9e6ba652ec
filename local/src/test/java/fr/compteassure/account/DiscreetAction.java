package fr.compteassure.account;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.account.Cast.NO_ACCOUNT;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Person;
import fr.compteassure.api.Limit;
import java.util.Map;
import java.util.function.Function;

/** What anyone may do about anyone, and what must tell nobody whether there is an account: not by its time either. */
enum DiscreetAction {
    /** Opening an account with facts that are not the person's. */
    OPENING("OpenAccount", Limit.IDENTITY, "/accounts", cast -> map(
            NO_ACCOUNT, opening(cast.insured()),
            "account", opening(cast.member()),
            "account to validate", opening(cast.applicant()),
            "NIR of nobody", opening(cast.nobody()))),
    /** The e-mail that validates an account, once more. */
    VALIDATION_EMAIL("ResendValidationEmail", Limit.VALIDATION_EMAIL, "/accounts/validation-emails", cast -> map(
            NO_ACCOUNT, validation(cast.insured(), cast.insured().email()),
            "account to validate", validation(cast.applicant(), cast.applicant().email()),
            "the same, wrong address", validation(cast.applicant(), "voisin@example.org"),
            "account", validation(cast.member(), cast.member().email()),
            "NIR of nobody", validation(cast.nobody(), cast.nobody().email()))),
    /** The e-mail that resets a password. */
    PASSWORD_RESET("RequestPasswordReset", Limit.PASSWORD_RESET, "/password-resets", cast -> map(
            NO_ACCOUNT, reset(cast.insured(), cast.insured().birthDate()),
            "account", reset(cast.member(), cast.member().birthDate()),
            "the same, wrong birth date", reset(cast.member(), "1970-01-01"),
            "NIR of nobody", reset(cast.nobody(), cast.nobody().birthDate()))),
    /** A wrong password. */
    LOG_IN("LogIn", Limit.LOG_IN, "/sessions", cast -> map(
            NO_ACCOUNT, cast.insured().credentials(AccountUser.WRONG),
            "account", cast.member().credentials(AccountUser.WRONG))),
    /** A wrong recovery code. */
    RECOVERY_CODE("ResetPassword", Limit.RECOVERY_CODE, "/password-resets/confirmation", cast -> map(
            NO_ACCOUNT, recovery(cast.insured()),
            "account with codes", recovery(cast.member()),
            "account without codes", recovery(cast.applicant()),
            "NIR of nobody", recovery(cast.nobody()))),
    /** A wrong code of a letter. */
    LETTER_CODE("ActivateAssistedAccount", Limit.ACTIVATION_CODE, "/accounts/activation", cast -> map(
            NO_ACCOUNT, activation(cast.insured()),
            "account", activation(cast.member()),
            "account to validate", activation(cast.applicant()),
            "account to activate", activation(cast.helped()),
            "NIR of nobody", activation(cast.nobody())));

    private final String function;
    private final Limit limit;
    private final String path;
    private final Function<Cast, Map<String, Object>> bodies;

    DiscreetAction(String function, Limit limit, String path, Function<Cast, Map<String, Object>> bodies) {
        this.function = function;
        this.limit = limit;
        this.path = path;
        this.bodies = bodies;
    }

    /** Which function does it. */
    String function() {
        return function;
    }

    /** How often it may be done about one person. */
    int max() {
        return limit.max();
    }

    /** Where it is asked for, by a POST. */
    String path() {
        return path;
    }

    /** What is sent about each of these people, by who it is: {@link Cast#NO_ACCOUNT} and others. */
    Map<String, Object> about(Cast cast) {
        return bodies.apply(cast);
    }

    private static Object opening(Person person) {
        var wrong = person.application();
        wrong.put("postalCode", "35200");
        return wrong;
    }

    private static Object validation(Person person, String email) {
        return map("nir", person.nir(), "email", email);
    }

    private static Object reset(Person person, Object birthDate) {
        return map("nir", person.nir(), "birthDate", birthDate.toString());
    }

    private static Object activation(Person person) {
        return map("nir", person.nir(), "code", "0000-0000-0000-0000", "password", AccountUser.OTHER_PASSWORD,
                "termsAccepted", true);
    }

    private static Object recovery(Person person) {
        return map("nir", person.nir(), "recoveryCode", "0000-0000-0000-0000", "password", AccountUser.OTHER_PASSWORD);
    }
}
