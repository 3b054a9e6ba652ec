package fr.compteassure.bench.load;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.percent;
import static io.gatling.javaapi.core.CoreDsl.randomSwitch;
import static io.gatling.javaapi.core.CoreDsl.regex;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.FeederBuilder;
import io.gatling.javaapi.core.Session;
import java.net.URI;

/** How people get in, or are helped without an account. */
final class Arrivals {
    private static final int MAILBOX_TRIES = 20;

    private final Population people;
    private final URI base;
    private final FeederBuilder<Object> accounts;
    private final FeederBuilder<Object> filers;
    private final FeederBuilder<Object> newcomers;

    Arrivals(Population people, URI base) {
        this.people = people;
        this.base = base;
        accounts = listFeeder(people.accounts()).circular();
        // Those who file a request take turns by themselves, so that nobody files the same one twice.
        filers = listFeeder(people.accounts()).queue();
        newcomers = listFeeder(people.newcomers()).queue();
    }

    /** Somebody with an account, who comes for this; a third log out, the others close the page. */
    ChainBuilder visit(ChainBuilder purpose) {
        return feed(accounts).exec(Actions.logIn()).exitHereIfFailed().exec(inside(purpose));
    }

    /** Somebody who mistypes the password at first. */
    ChainBuilder mistaken(ChainBuilder purpose) {
        return feed(accounts).exec(Actions.logInWronglyOnce()).exec(Visits.reading()).exec(Actions.logIn())
                .exitHereIfFailed().exec(inside(purpose));
    }

    /** Somebody who files a request. */
    ChainBuilder filing(ChainBuilder request) {
        return feed(filers).exec(Actions.logIn()).exitHereIfFailed().exec(inside(request));
    }

    private static ChainBuilder inside(ChainBuilder purpose) {
        return exec(Actions.see("account", "/account")).exec(Visits.reading()).exec(purpose)
                .exec(randomSwitch().on(percent(33).then(exec(Visits.reading()).exec(Actions.logOut()))));
    }

    /** Somebody who opens an account and, where e-mails can be read, validates it and comes in. */
    ChainBuilder opening() {
        var opened = feed(newcomers).exec(Visits.writing()).exec(Actions.post("open an account", "/accounts", """
                {"familyName": "#{familyName}", "nir": "#{nir}", "birthDate": "#{birthDate}",
                 "postalCode": "#{postalCode}", "termsAccepted": true, "password": "%s",
                 "contact": {"email": "#{email}", "preferences": {"email": true, "sms": false, "phone": false}}}"""
                .formatted(TestPerson.PASSWORD), 201)).exitHereIfFailed();
        return people.local()
                ? opened.exec(mailbox()).exec(Actions.post("validate an account", "/accounts/validation",
                        "{\"token\": \"#{link}\"}", 200)).exitHereIfFailed()
                        .exec(session -> session.set("password", TestPerson.PASSWORD)).exec(Visits.reading())
                        .exec(Actions.logIn()).exitHereIfFailed().exec(inside(Visits.account()))
                : opened;
    }

    /** Waits for the e-mail, as people do who look again and again; the runner's mailbox is no part of the figures. */
    private ChainBuilder mailbox() {
        var look = http("mailbox").get(base + "/_local/mails?to=#{email}").silent();
        return asLongAs(Arrivals::waits, "looks").on(
                pause(1).exec(look.check(status().is(200),
                        regex("token=([A-Za-z0-9_-]+)").optional().saveAs("link"))))
                .exec(http("e-mail to validate").get(base + "/_local/mails?to=#{email}")
                        .check(regex("token=([A-Za-z0-9_-]+)").saveAs("link")))
                .exitHereIfFailed();
    }

    private static boolean waits(Session session) {
        return !session.contains("link") && session.getInt("looks") < MAILBOX_TRIES;
    }

    /** Somebody without an account, who looks for the fund and for a time to come; on the runner, books it. */
    ChainBuilder help() {
        var found = exec(Actions.look("funds of a postal code", "/cpams?postalCode=" + TestPerson.POSTAL_CODE))
                .exec(Visits.reading())
                .exec(Actions.look("slots", "/cpams/" + TestPerson.CPAM + "/slots?channel=COUNTER&limit=50")
                        .check(jsonPath("$.items[*].slotId").findRandom()
                                .saveAs("slotId")))
                .exitHereIfFailed();
        return people.local()
                ? found.exec(Visits.writing())
                        .exec(Actions.post("appointment without account", "/assistance-appointments",
                                """
                                        {"slotId": "#{slotId}", "familyName": "Lefèvre", "givenName": "Jean",
                                         "email": "aide-#{randomUuid()}@example.org", "subject": "OPEN_ACCOUNT"}""",
                                201))
                : found;
    }
}
