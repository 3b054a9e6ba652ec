package fr.compteassure.bench.load;

import static fr.compteassure.bench.load.Actions.issue;
import static fr.compteassure.bench.load.Actions.look;
import static fr.compteassure.bench.load.Actions.see;
import static fr.compteassure.bench.load.Actions.send;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.percent;
import static io.gatling.javaapi.core.CoreDsl.randomSwitch;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.time.LocalDate;

/** What people come for once they are logged in, with the time that they take to read and to write. */
final class Visits {
    private final LocalDate today;

    /** @param today the application's day */
    Visits(LocalDate today) {
        this.today = today;
    }

    /** Some seconds on a page. */
    static ChainBuilder reading() {
        return pause(Duration.ofSeconds(2), Duration.ofSeconds(8));
    }

    /** The time that a form takes. */
    static ChainBuilder writing() {
        return pause(Duration.ofSeconds(8), Duration.ofSeconds(25));
    }

    static ChainBuilder payments() {
        return exec(see("payments", "/payments?limit=20")).exec(reading())
                .exec(randomSwitch().on(percent(30).then(
                        exec(see("payments of a kind", "/payments?type=CARE&limit=20")), reading())));
    }

    static ChainBuilder account() {
        return exec(see("activity", "/account/activity?limit=20")).exec(reading())
                .exec(see("prevention", "/prevention"));
    }

    ChainBuilder dailyAllowances() {
        return document(issue("daily allowance certificate", "/documents/daily-allowance-certificates",
                "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(today.minusDays(60), today)));
    }

    ChainBuilder monthlyStatement() {
        return document(issue("monthly statement", "/documents/monthly-statements",
                "{\"month\": \"%s\"}".formatted(today.minusMonths(1).toString().substring(0, 7))));
    }

    /** One in four is checked by whoever was handed it. */
    ChainBuilder rightsCertificate() {
        return document(issue("rights certificate", "/documents/rights-certificates", "{}"))
                .exec(randomSwitch().on(percent(25).then(
                        exec(reading()).exec(look("check of a document", "/verifications/#{code}")))));
    }

    private static ChainBuilder document(HttpRequestActionBuilder issue) {
        return exec(see("documents", "/documents?limit=20")).exec(reading()).exec(issue).exitHereIfFailed()
                .exec(Actions.download()).exec(reading());
    }

    /** In the proportions of the year's figures; docs/performance.md has them. */
    ChainBuilder request() {
        return exec(see("requests", "/requests?limit=20")).exec(writing()).exec(randomSwitch().on(
                percent(38).then(send("request: European card", "/requests/european-card-orders",
                        "{\"people\": [\"INSURED\"], \"departureDate\": \"%s\", \"destination\": \"ES\"}"
                                .formatted(today.plusDays(14)))),
                percent(36).then(send("request: move", "/requests/moves",
                        "{\"address\": {\"lines\": [\"3 rue du Port\"], \"postalCode\": \"35200\", \"city\": \"Rennes\"},"
                                + " \"movedOn\": \"%s\", \"people\": [\"INSURED\"]}".formatted(today.minusDays(3)))),
                percent(26).then(send("request: lost card", "/requests/vitale-card-reports",
                        "{\"kind\": \"LOST\", \"person\": \"INSURED\", \"occurredOn\": \"%s\"}"
                                .formatted(today.minusDays(1))))))
                .exec(reading()).exec(see("requests", "/requests?limit=20"));
    }

    static ChainBuilder messages() {
        return exec(see("messages", "/messages?limit=20")).exec(reading())
                .exec(randomSwitch().on(percent(50).then(exec(writing()).exec(send("message", "/messages",
                        "{\"subject\": \"REIMBURSEMENT\", \"title\": \"Remboursement attendu\", \"body\":"
                                + " \"Bonjour, je n’ai pas reçu ce remboursement. Merci.\"}")))));
    }

    /** Someone who came too late for a slot takes another one, another day: nothing is asked twice here. */
    static ChainBuilder appointment() {
        return exec(see("appointments", "/appointments?limit=20"))
                .exec(look("slots", "/cpams/" + TestPerson.CPAM + "/slots?channel=PHONE&limit=50")
                        .check(jsonPath("$.items[*].slotId").findRandom().saveAs("slotId")))
                .exitHereIfFailed().exec(writing())
                .exec(send("appointment", "/appointments", "{\"slotId\": \"#{slotId}\", \"subject\": \"RIGHTS\"}"));
    }
}
