package fr.compteassure.acceptance;

import static fr.compteassure.acceptance.Values.map;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.local.aws.Mail;
import fr.compteassure.value.InsuredId;
import fr.compteassure.value.Nir;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A person with an account, who has logged in, as a test of any feature drives it.
 *
 * @param application where
 * @param person who
 * @param token the session's token
 */
public record AccountUser(Application application, Person person, String token) {
    /** Another password that the rule accepts. */
    public static final String OTHER_PASSWORD = "Un-beau-Cygne-8";
    /** A password that is nobody's. */
    public static final String WRONG = "Un-vilain-Canard-8";
    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");

    /** A new one, with nothing but the account. */
    public static AccountUser of(Application application) {
        return of(application, application.person());
    }

    /** The same of somebody whom the registry knows. */
    public static AccountUser of(Application application, Person person) {
        application.open(person);
        application.validate(person);
        return new AccountUser(application, person, application.logIn(person));
    }

    /** The same person in another browser. */
    public AccountUser elsewhere() {
        return new AccountUser(application, person, application.logIn(person));
    }

    /** What a test does by hand, in the name of no function. */
    public Cloud cloud() {
        return application.cloud();
    }

    /** Under which id everything stands. */
    public InsuredId id() {
        return cloud().keyedHash().of(new Nir(person.nir()));
    }

    /** A log-in. */
    public Reply logIn(String password) {
        return application.api().post("/sessions", person.credentials(password));
    }

    /** A log-in in a browser that was in before. */
    public Reply logIn(String password, String deviceToken) {
        return application.api().post("/sessions",
                map("nir", person.nir(), "password", password, "deviceToken", deviceToken));
    }

    /** A request in the session. */
    public Reply send(String method, String path, Object body, String... headers) {
        return application.api().send(method, "/api" + path, body == null ? null : Api.json(body),
                Stream.concat(Stream.of(Api.session(token)), Stream.of(headers)).toArray(String[]::new));
    }

    /** GET under {@code /api}. */
    public Reply get(String path) {
        return send("GET", path, null);
    }

    /** POST of a JSON body under {@code /api}. */
    public Reply post(String path, Object body, String... headers) {
        return send("POST", path, body, headers);
    }

    /** Whether the session lives. */
    public boolean isLoggedIn() {
        return get("/account").status() == 200;
    }

    /** A step-up code that was just sent. */
    public String code() {
        expecting(202, post("/account/step-up", null));
        return code(mails().getFirst());
    }

    /** The code of an e-mail, of which there must be one. */
    public static String code(Mail mail) {
        var codes = CODE.matcher(mail.text()).results().map(match -> match.group()).toList();
        if (codes.size() != 1) {
            throw new AssertionError(codes + " in " + mail.text());
        }
        return codes.getFirst();
    }

    /** The header of a step-up code. */
    public static String[] stepUp(String code) {
        return new String[]{"Step-Up-Code", code};
    }

    /** A certificate of rights. */
    public Reply certificate() {
        return expecting(201, post("/documents/rights-certificates", map()));
    }

    /** Asks for the closing, with the right password. */
    public Reply close(String code) {
        return close(code, Person.PASSWORD);
    }

    /** Asks for the closing. */
    public Reply close(String code, String password) {
        return post("/account/closing", map("password", password), stepUp(code));
    }

    /** Closes the account. */
    public void close() {
        expecting(204, close(code()));
    }

    private static Reply expecting(int status, Reply reply) {
        if (reply.status() != status) {
            throw new AssertionError(reply);
        }
        return reply;
    }

    /** Ten new recovery codes. */
    @SuppressWarnings("unchecked")
    public List<String> recoveryCodes() {
        return (List<String>) expecting(201, post("/account/recovery-codes", null, stepUp(code()))).json().get("codes");
    }

    /** The e-mails sent to the person, the last first. */
    public List<Mail> mails() {
        return application.mails(person);
    }

    /** Their subjects. */
    public List<String> subjects() {
        return mails().stream().map(Mail::subject).toList();
    }

    /** Asks for a link that sets a new password. */
    public Reply askForReset() {
        return application.api().post("/password-resets",
                map("nir", person.nir(), "birthDate", person.birthDate().toString()));
    }

    /** The token of a link that sets a new password. */
    public String resetToken() {
        askForReset();
        return Application.token(mails().getFirst());
    }

    /** Sets a new password by a link. */
    public Reply reset(String token, String password) {
        return application.api().post("/password-resets/confirmation", map("token", token, "password", password));
    }

    /** What happened on the account, the last first. */
    public List<String> kinds() {
        return ((List<?>) get("/account/activity").json().get("items")).stream()
                .map(item -> (String) ((Map<?, ?>) item).get("kind")).toList();
    }
}
