package fr.compteassure.profile;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.InsuredId;
import fr.compteassure.value.Nir;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Somebody who has an account and is logged in.
 *
 * @param application where
 * @param person who
 * @param token the session's token
 */
record Owner(Application application, Person person, String token) {
    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");

    /** A new one, with nothing but the account. */
    static Owner of(Application application) {
        return of(application, application.person());
    }

    /** The same of somebody whom the registry knows. */
    static Owner of(Application application, Person person) {
        application.open(person);
        var validated = application.api().post("/accounts/validation", map("token", application.token(person)));
        assertThat(validated.status()).as(validated.toString()).isEqualTo(200);
        return new Owner(application, person, application.logIn(person));
    }

    /** The same person in another session. */
    Owner elsewhere() {
        return new Owner(application, person, application.logIn(person));
    }

    Cloud cloud() {
        return application.cloud();
    }

    InsuredId id() {
        return cloud().keyedHash().of(new Nir(person.nir()));
    }

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

    /** A certificate of rights. */
    Reply certificate() {
        var reply = post("/documents/rights-certificates", map());
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply;
    }

    /** A step-up code that was just sent. */
    String code() {
        var sent = post("/account/step-up", null);
        assertThat(sent.status()).as(sent.toString()).isEqualTo(202);
        var mail = application.mails(person).getFirst();
        var code = CODE.matcher(mail.text());
        assertThat(code.find()).as(mail.text()).isTrue();
        return code.group();
    }

    /** Ten new recovery codes. */
    @SuppressWarnings("unchecked")
    List<String> recoveryCodes() {
        var made = post("/account/recovery-codes", null, "Step-Up-Code", code());
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return (List<String>) made.json().get("codes");
    }

    /** Asks for the closing, with the right password. */
    Reply close(String code) {
        return close(code, Person.PASSWORD);
    }

    Reply close(String code, String password) {
        return post("/account/closing", map("password", password), "Step-Up-Code", code);
    }

    /** Closes the account. */
    void close() {
        var closed = close(code());
        assertThat(closed.status()).as(closed.toString()).isEqualTo(204);
    }
}
