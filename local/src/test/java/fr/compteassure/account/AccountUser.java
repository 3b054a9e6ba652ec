package fr.compteassure.account;

import static fr.compteassure.acceptance.Values.map;

import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.local.aws.Mail;
import fr.compteassure.value.InsuredId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A person with an account, who has logged in.
 *
 * @param application where
 * @param person who
 * @param token the session's token
 */
record AccountUser(Application application, Person person, String token) {
    static final String OTHER_PASSWORD = "Un-beau-Cygne-8";
    static final String WRONG = "Un-vilain-Canard-8";
    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");

    static AccountUser of(Application application) {
        var person = application.member();
        return new AccountUser(application, person, application.logIn(person));
    }

    /** The same person in another browser. */
    AccountUser elsewhere() {
        return new AccountUser(application, person, application.logIn(person));
    }

    InsuredId id() {
        return Purge.id(application.cloud(), person);
    }

    Reply logIn(String password) {
        return application.api().post("/sessions", person.credentials(password));
    }

    Reply logIn(String password, String deviceToken) {
        return application.api().post("/sessions",
                map("nir", person.nir(), "password", password, "deviceToken", deviceToken));
    }

    /** A request in the session. */
    Reply send(String method, String path, Object body, String... headers) {
        return application.api().send(method, "/api" + path, body == null ? null : Api.json(body),
                Stream.concat(Stream.of(Api.session(token)), Stream.of(headers)).toArray(String[]::new));
    }

    Reply get(String path) {
        return send("GET", path, null);
    }

    Reply post(String path, Object body, String... headers) {
        return send("POST", path, body, headers);
    }

    boolean isLoggedIn() {
        return get("/account").status() == 200;
    }

    /** A step-up code that was just sent. */
    String code() {
        var reply = post("/account/step-up", null);
        if (reply.status() != 202) {
            throw new AssertionError(reply);
        }
        return code(mails().getFirst());
    }

    static String code(Mail mail) {
        var codes = CODE.matcher(mail.text()).results().map(match -> match.group()).toList();
        if (codes.size() != 1) {
            throw new AssertionError(codes + " in " + mail.text());
        }
        return codes.getFirst();
    }

    /** The header of a step-up code. */
    static String[] stepUp(String code) {
        return new String[]{"Step-Up-Code", code};
    }

    /** Ten new recovery codes. */
    @SuppressWarnings("unchecked")
    List<String> recoveryCodes() {
        return (List<String>) post("/account/recovery-codes", null, stepUp(code())).json().get("codes");
    }

    List<Mail> mails() {
        return application.mails(person);
    }

    List<String> subjects() {
        return mails().stream().map(Mail::subject).toList();
    }

    Reply askForReset() {
        return application.api().post("/password-resets",
                map("nir", person.nir(), "birthDate", person.birthDate().toString()));
    }

    /** The token of a link that sets a new password. */
    String resetToken() {
        askForReset();
        return Application.token(mails().getFirst());
    }

    Reply reset(String token, String password) {
        return application.api().post("/password-resets/confirmation", map("token", token, "password", password));
    }

    /** What happened on the account, the last first. */
    List<String> kinds() {
        return ((List<?>) get("/account/activity").json().get("items")).stream()
                .map(item -> (String) ((Map<?, ?>) item).get("kind")).toList();
    }
}
