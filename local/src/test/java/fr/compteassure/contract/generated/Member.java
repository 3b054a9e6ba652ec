package fr.compteassure.contract.generated;

import static fr.compteassure.acceptance.Values.map;

import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.contract.generated.Call.Caller;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who asks in these tests: a person with an account and payments, and one whom only the registry knows. */
final class Member {
    private static final int MONTHS_PAID = 6;

    private final Application application;
    private final Known known;
    private final Person stranger;
    private final String deadToken;
    private Person person;
    private String token;

    Member(Application application, Known known) {
        this.application = application;
        this.known = known;
        stranger = application.person();
        join();
        deadToken = application.logIn(person);
        application.api().delete("/sessions/current", Api.session(deadToken));
    }

    private void join() {
        person = application.member();
        known.learn("token", application.token(person));
        application.importPayments(payments().map(Api::json).collect(Collectors.joining("\n")));
        token = application.logIn(person);
    }

    private Stream<Map<String, Object>> payments() {
        return Stream.iterate(1, month -> month <= MONTHS_PAID, month -> month + 1)
                .map(month -> today().minusMonths(month))
                .flatMap(day -> Stream.of(
                        payment("PENSION", day, map("label", "Pension d’invalidité, catégorie 1")),
                        payment("DAILY_ALLOWANCE", day, map("dailyAllowance", map("risk", "SICKNESS",
                                "from", day.minusDays(14).toString(), "to", day.minusDays(4).toString(), "days", 11,
                                "dailyGrossCents", 3287, "grossCents", 36157, "csgCents", 2242, "crdsCents", 181,
                                "withholdingTaxCents", 0)))));
    }

    private Map<String, Object> payment(String type, LocalDate day, Map<String, Object> more) {
        var payment = map("paymentId", person.nir() + type + day, "nir", person.nir(), "type", type,
                "paidOn", day.toString(), "recipient", "INSURED", "paidCents", 33734);
        payment.putAll(more);
        return payment;
    }

    LocalDate today() {
        return LocalDate.ofInstant(application.runner().clock().instant(), ZoneId.of("Europe/Paris"));
    }

    /** Logs in again; when that cannot be, after too many wrong passwords for instance, somebody else is the member. */
    void logInAgain() {
        var reply = application.api().post("/sessions", person.credentials());
        if (reply.status() == 201) {
            token = reply.text("token");
        } else {
            join();
        }
    }

    /** What shows who asks; empty for nothing. */
    Optional<String> authorization(Operation operation, Caller caller) {
        return switch (caller) {
            case ALLOWED -> operation.scheme().map(this::live);
            case WITHOUT_SESSION -> Optional.empty();
            case OTHER_SCHEME -> Optional.of("Basic " + token);
            case MADE_UP_SESSION -> Optional.of("Bearer " + "x".repeat(token.length()));
            case DEAD_SESSION -> Optional.of("Bearer " + deadToken);
        };
    }

    private String live(String scheme) {
        return "Bearer " + switch (scheme) {
            case "session" -> token;
            case "advisor" -> application.advisorToken("351", "Camille Martin");
            default -> throw new IllegalStateException("how does one show who one is by the scheme " + scheme + "?");
        };
    }

    /** The people whose facts a request may tell, each by the names of its fields: nobody, the member, a stranger. */
    List<Map<String, List<Object>>> people() {
        return List.of(Map.of(), facts(person.application()), facts(stranger.application()));
    }

    private static Map<String, List<Object>> facts(Map<?, ?> application) {
        var facts = new LinkedHashMap<String, List<Object>>();
        application.forEach((name, value) -> {
            if (value instanceof Map<?, ?> inner) {
                facts(inner)
                        .forEach((each, values) -> facts.computeIfAbsent(each, _ -> new ArrayList<>()).addAll(values));
            } else {
                facts.computeIfAbsent((String) name, _ -> new ArrayList<>()).add(value);
            }
        });
        return facts;
    }
}
