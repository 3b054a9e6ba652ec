package fr.compteassure.account;

import static fr.compteassure.acceptance.Application.atOnce;
import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.RunContext;
import fr.compteassure.cloud.Cloud;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class PurgeTest {
    @AutoClose
    private final Application application = Application.start();

    @Test
    void anAccountPastItsDeadlineGoesWithAllThatHangsOnIt() {
        var person = application.applicant();
        application.api().post("/accounts/validation-emails", map("nir", person.nir(), "email", person.email()));
        application.settle();
        assertThat(Purge.left(application, person)).hasSize(4);

        application.advance(Duration.ofDays(7));

        assertThat(Purge.run(application)).isEqualTo("{\"purged\":1,\"goesOn\":false}");
        assertThat(Purge.left(application, person)).isEmpty();
    }

    @Test
    void anAccountThatMayStillBeValidatedStays() {
        var person = application.applicant();
        application.advance(Duration.ofDays(7).minusMinutes(1));

        assertThat(Purge.run(application)).contains("\"purged\":0");
        assertThat(Purge.left(application, person)).isNotEmpty();
    }

    @Test
    void aValidatedAccountStays() {
        var person = application.member();
        application.advance(Duration.ofDays(8));

        assertThat(Purge.run(application)).contains("\"purged\":0");
        assertThat(application.logIn(person)).isNotEmpty();
    }

    private static List<PendingAccount> pending(Cloud cloud) {
        var now = cloud.clock().instant();
        return IntStream.range(0, Account.SHARDS).boxed().flatMap(shard -> new PendingAccountStore(cloud)
                .withDeadline(shard, now.minus(Duration.ofDays(8)), now.plus(Duration.ofDays(8)))).toList();
    }

    @Test
    void anAccountValidatedAfterThePurgeSawItStays() {
        var person = application.applicant();
        var token = application.token(person);
        var cloud = application.cloud("PurgeUnvalidatedAccounts");
        var seen = pending(cloud).getFirst();
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

        var purged = atOnce(4, () -> Purge.run(application)).stream()
                .mapToInt(text -> Integer.parseInt(text.replaceAll("\\D", ""))).sum();

        assertThat(purged).isEqualTo(30);
        assertThat(people).allSatisfy(person -> assertThat(Purge.left(application, person)).isEmpty());
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
        application.settle();
        assertThat(people).allSatisfy(person -> assertThat(Purge.left(application, person)).isEmpty());
    }

    @Test
    void thePersonMayOpenAgainPurgedOrNot() {
        var person = application.applicant();
        var firstToken = application.token(person);
        application.advance(Duration.ofDays(7));
        application.open(person);
        assertThat(Purge.run(application)).contains("\"purged\":0");
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
        assertThat(Purge.run(application)).contains("\"purged\":1");
        assertThat(application.api().post("/accounts", people.getFirst().application()).problem())
                .isEqualTo("email-in-use");
    }
}
