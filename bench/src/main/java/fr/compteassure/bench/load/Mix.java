package fr.compteassure.bench.load;

import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.net.URI;
import java.util.List;

/**
 * What people come for, and how many of them: docs/performance.md says where the shares come from.
 *
 * @param visits all of it; the shares add up to 100
 */
record Mix(List<Visit> visits) {

    /**
     * What some come for.
     *
     * @param share how many of a hundred
     * @param steps what they do
     */
    record Visit(String name, double share, ChainBuilder steps) {}

    Mix {
        if (visits.stream().mapToDouble(Visit::share).sum() != 100) {
            throw new IllegalArgumentException("the shares do not add up to 100");
        }
    }

    static Mix of(Population people, URI base) {
        var arrivals = new Arrivals(people, base);
        var visits = new Visits(people.today());
        var opening = people.newcomers().isEmpty() ? arrivals.visit(Visits.account()) : arrivals.opening();
        return new Mix(List.of(
                new Visit("payments", 51, arrivals.visit(Visits.payments())),
                new Visit("daily allowance certificate", 10, arrivals.visit(visits.dailyAllowances())),
                new Visit("monthly statement", 9, arrivals.visit(visits.monthlyStatement())),
                new Visit("rights certificate", 8, arrivals.visit(visits.rightsCertificate())),
                new Visit("account", 7, arrivals.visit(Visits.account())),
                new Visit("messages", 4, arrivals.visit(Visits.messages())),
                new Visit("wrong password at first", 4, arrivals.mistaken(Visits.payments())),
                new Visit("request", 3, arrivals.filing(visits.request())),
                new Visit("appointment", 2, arrivals.visit(Visits.appointment())),
                new Visit("opening", 1, opening),
                new Visit("help without an account", 1, arrivals.help())));
    }

    /** As a browser calls, which keeps nothing from one visit to the next. */
    static HttpProtocolBuilder protocol(URI base) {
        return http.baseUrl(base + "/api").acceptHeader("application/json").userAgentHeader("Gatling");
    }

    /** Not one answer may be another than expected; how long answers take is told and not judged. */
    static Assertion everyAnswerAsExpected() {
        return global().failedRequests().count().is(0L);
    }
}
