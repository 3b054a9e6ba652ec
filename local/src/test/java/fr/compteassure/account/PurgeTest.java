package fr.compteassure.account;

import static fr.compteassure.acceptance.Application.atOnce;
import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.RunContext;
import fr.compteassure.mail.OutboxStore;
import fr.compteassure.value.EmailAddress;
import fr.compteassure.value.Nir;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PurgeTest {
    private Application application;

    @BeforeEach
    void start() {
        application = Application.start();
    }

    @AfterEach
    void stop() {
        application.close();
    }

    private String purge() {
        return application.runner().runSchedule("PurgeUnvalidatedAccounts").text();
    }

    /** What is left of a person in the tables: account, e-mail reservation, e-mails promised. */
    private Stream<Object> left(Person person) {
        var cloud = application.cloud("PurgeUnvalidatedAccounts");
        var id = cloud.keyedHash().of(new Nir(person.nir()));
        return Stream.of(
                new AccountStore(cloud).get(id).stream(),
                cloud.table("EMAIL_ADDRESSES_TABLE", () -> EmailReservation.SCHEMA)
                        .get(cloud.keyedHash().of(new EmailAddress(person.email()))).stream(),
                new OutboxStore(cloud).of(id).stream()).flatMap(all -> all);
    }

    @Test
    void anAccountPastItsDeadlineGoesWithAllThatHangsOnIt() {
        var person = application.applicant();
        application.api().post("/accounts/validation-emails", map("nir", person.nir(), "email", person.email()));
        application.settle();
        assertThat(left(person)).hasSize(4);

        application.advance(Duration.ofDays(7));

        assertThat(purge()).isEqualTo("{\"purged\":1,\"goesOn\":false}");
        assertThat(left(person)).isEmpty();
    }

    @Test
    void anAccountThatMayStillBeValidatedStays() {
        var person = application.applicant();
        application.advance(Duration.ofDays(7).minusMinutes(1));

        assertThat(purge()).contains("\"purged\":0");
        assertThat(left(person)).isNotEmpty();
    }

    @Test
    void aValidatedAccountStays() {
        var person = application.member();
        application.advance(Duration.ofDays(8));

        assertThat(purge()).contains("\"purged\":0");
        assertThat(application.logIn(person)).isNotEmpty();
    }

    @Test
    void anAccountValidatedAfterThePurgeSawItStays() {
        var person = application.applicant();
        var token = application.token(person);
        var cloud = application.cloud("PurgeUnvalidatedAccounts");
        var now = cloud.clock().instant();
        var seen = new PendingAccountStore(cloud).withDeadline(now, now.plus(Duration.ofDays(8))).toList().getFirst();
        application.api().post("/accounts/validation", map("token", token));
        application.advance(Duration.ofDays(8));

        assertThat(new PendingAccountStore(cloud).purge(seen)).isFalse();
        assertThat(application.logIn(person)).isNotEmpty();
    }

    @Test
    void runsAtOncePurgeEachAccountOnce() {
        var people = application.people(30);
        people.forEach(application::open);
        application.advance(Duration.ofDays(7));

        var purged = atOnce(4, this::purge).stream()
                .mapToInt(text -> Integer.parseInt(text.replaceAll("\\D", ""))).sum();

        assertThat(purged).isEqualTo(30);
        assertThat(people).allSatisfy(person -> assertThat(left(person)).isEmpty());
    }

    @Test
    void aRunThatStopsHalfWayIsGoneOnWithByTheNext() throws Exception {
        var people = application.people(12);
        people.forEach(application::open);
        application.advance(Duration.ofDays(7));
        var purge = new PurgeUnvalidatedAccounts(application.cloud("PurgeUnvalidatedAccounts"));
        var answer = new ByteArrayOutputStream();

        purge.handleRequest(new ByteArrayInputStream("{}".getBytes()), answer,
                RunContext.stoppingAfter(5, "PurgeUnvalidatedAccounts"));

        assertThat(answer.toString()).isEqualTo("{\"purged\":5,\"goesOn\":true}");
        for (int waited = 0; people.stream().flatMap(this::left).findAny().isPresent() && waited < 100; waited++) {
            Thread.sleep(100);
        }
        assertThat(people).allSatisfy(person -> assertThat(left(person)).isEmpty());
    }

    @Test
    void thePersonMayOpenAgainPurgedOrNot() {
        var person = application.applicant();
        var firstToken = application.token(person);
        application.advance(Duration.ofDays(7));
        application.open(person);
        assertThat(purge()).contains("\"purged\":0");
        var token = application.token(person);
        assertThat(application.api().post("/accounts/validation", map("token", firstToken)).status()).isEqualTo(410);
        assertThat(application.api().post("/accounts/validation", map("token", token)).status()).isEqualTo(200);
    }

    @Test
    void anAddressServesSomebodyElseOnceItsAccountHasLapsed() {
        var people = application.people(2);
        application.open(people.getFirst());
        application.advance(Duration.ofDays(7));
        var body = people.getLast().application();
        body.put("contact", people.getFirst().application().get("contact"));

        assertThat(application.api().post("/accounts", body).status()).isEqualTo(201);
        assertThat(purge()).contains("\"purged\":1");
        assertThat(application.api().post("/accounts", people.getFirst().application()).problem())
                .isEqualTo("email-in-use");
    }
}
