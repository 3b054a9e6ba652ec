package fr.compteassure.journey;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.value.Nir;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Somebody who goes a journey, by what a browser and a mailbox can do alone. */
final class Traveller {
    private final Target target;
    private final Person person;
    /** The e-mails that were looked at. */
    private final Set<SentMail> read = new HashSet<>();
    private String session;

    private Traveller(Target target, Person person) {
        this.target = target;
        this.person = person;
    }

    /** Somebody whom nobody has met before, whom the fund has just told of. */
    static Traveller registered(Target target) {
        var traveller = new Traveller(target, stranger());
        target.files().orElseThrow().importAll("insured", traveller.person.line());
        return traveller;
    }

    /** The same with an account, logged in. */
    static Traveller withAccount(Target target) {
        var traveller = registered(target);
        traveller.open();
        traveller.validate();
        traveller.logIn(Person.PASSWORD);
        return traveller;
    }

    /** Born in a commune that does not exist; one of half a million, so that another run hardly meets the same. */
    private static Person stranger() {
        var random = ThreadLocalRandom.current();
        var birth = LocalDate.of(random.nextInt(1955, 1995), random.nextInt(1, 13), 12);
        var digits = "1%02d%02d93999%03d".formatted(birth.getYear() % 100, birth.getMonthValue(),
                random.nextInt(1, 1000));
        var key = 97 - Long.parseLong(digits) % 97;
        return new Person(new Nir(digits + "%02d".formatted(key)).value(), "Lefèvre", birth, "35000",
                "parcours-" + UUID.randomUUID() + "@example.org");
    }

    Person person() {
        return person;
    }

    void open() {
        assertAnswer(201, target.api().post("/accounts", person.application()));
    }

    void validate() {
        assertAnswer(200, target.api().post("/accounts/validation", map("token", mail(SentMail::hasToken).token())));
    }

    Reply tryToLogIn(String password) {
        return target.api().post("/sessions", person.credentials(password));
    }

    void logIn(String password) {
        session = assertAnswer(201, tryToLogIn(password)).text("token");
    }

    Reply get(String path) {
        return send("GET", path, null);
    }

    Reply post(String path, Map<String, Object> body) {
        return send("POST", path, body, "Idempotency-Key", UUID.randomUUID().toString());
    }

    Reply send(String method, String path, Map<String, Object> body, String... headers) {
        return target.api().send(method, "/api" + path, body == null ? null : Api.json(body),
                Stream.concat(Stream.of(Api.session(session)), Stream.of(headers)).toArray(String[]::new));
    }

    /** The next e-mail, once it is there. */
    SentMail mail() {
        return mail(_ -> true);
    }

    /** The next e-mail of this kind, once it is there: the last one that was not looked at before. */
    SentMail mail(Predicate<SentMail> kind) {
        var mails = target.mails().orElseThrow();
        var next = target.patience().await("another e-mail", () -> mails.to(person.email()).stream()
                .filter(mail -> !read.contains(mail)).filter(kind).findFirst());
        read.add(next);
        return next;
    }

    /** The answer, if it is of this status. */
    static Reply assertAnswer(int status, Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        return reply;
    }
}
