package fr.compteassure.contract.generated;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Reply;
import fr.compteassure.contract.generated.Client.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Requests made from {@code openapi.yaml}, to every operation that it has: those that it allows, and those that are wrong
 * in one place. See docs/decisions/contract-tests.md.
 */
class GeneratedRequestsTest {
    private static final String SEED = "-Dcontract.seed=" + Draw.SEED;
    /** So many times the usual tries are made until a request has no wrong field. */
    private static final int PATIENCE = 20;

    private static Client client;

    @BeforeAll
    static void start() {
        System.out.println("generated requests: " + SEED);
        client = new Client();
        // What the member is told of payments, people and the like is what the requests of others are about.
        operations().stream().filter(each -> each.method().equals("GET") && each.parametersIn("path").count() == 0)
                .forEach(each -> sent(complete(each, new Draw("told " + each))));
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    static List<Operation> operations() {
        return OpenApi.ofProject().operations();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void whatTheContractAllowsIsAnsweredAsItSays(Operation operation) {
        var draw = new Draw("allowed " + operation);
        var exchanges = new ArrayList<Exchange>();
        while (exchanges.size() < Draw.TRIES || exchanges.size() < Draw.TRIES * PATIENCE && !anyUnderstood(exchanges)) {
            exchanges.add(sent(allowed(operation, draw)));
        }
        var complaints = complaints(exchanges);
        if (!anyUnderstood(exchanges)) {
            complaints.add("the contract says too little to make a request without a wrong field");
        }
        var before = client.look();
        var again = exchanges.stream().filter(Exchange::refused).map(each -> sent(each.call())).toList();
        complaints.addAll(storedBy(again, before));
        assertThat(String.join("\n\n", complaints)).as(operation + " " + SEED).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void whatIsWrongInOnePlaceIsRefusedByNameAndStoresNothing(Operation operation) {
        var good = complete(operation, new Draw("broken " + operation));
        var before = client.look();
        var exchanges = Broken.of(good, client.known()).stream().map(broken -> client.send(broken.call(),
                reply -> broken.refusal().complaints(operation, reply).stream()
                        .map(complaint -> broken.what() + ": " + complaint).toList()))
                .toList();
        var complaints = complaints(exchanges);
        complaints.addAll(storedBy(exchanges, before));
        assertThat(String.join("\n\n", complaints)).as(operation + " " + SEED).isEmpty();
    }

    @Test
    void aProblemOfTheGatewayHasTheStatusOfItsAnswer() {
        var some = operations().stream().filter(each -> each.body().isPresent()).findFirst().orElseThrow();
        var good = complete(some, new Draw("gateway"));
        var exchanges = Stream.of(good.withHeader("X-Long", "x".repeat(11_000)),
                good.withBody("x".repeat(10_500_000)), good.to("PATCH", "/nowhere"))
                .map(call -> client.send(call, Responses::complaintsOfProblem)).toList();
        assertThat(exchanges).extracting(each -> each.reply().map(Reply::status))
                .containsExactly(Optional.of(400), Optional.of(413), Optional.of(404));
        assertThat(String.join("\n\n", complaints(exchanges))).isEmpty();
    }

    private static Exchange sent(Call call) {
        return client.send(call, reply -> Responses.complaintsOfAllowed(call.operation(), reply));
    }

    private static boolean anyUnderstood(List<Exchange> exchanges) {
        return exchanges.stream().flatMap(each -> each.reply().stream()).anyMatch(reply -> reply.status() != 400);
    }

    private static List<String> complaints(List<Exchange> exchanges) {
        return exchanges.stream().flatMap(each -> each.complaints().stream())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** What was stored although it was refused. All are looked at together, which is fast; then, if need be, one by one. */
    private static List<String> storedBy(List<Exchange> exchanges, Set<String> before) {
        var after = client.look();
        if (before.equals(after)) {
            return List.of();
        }
        var each = exchanges.stream().filter(Exchange::refused).flatMap(one -> storedBy(one.call()).stream()).toList();
        var byOthers = exchanges.stream().anyMatch(one -> !one.refused() || one.afterLogIn());
        return !each.isEmpty() || byOthers ? each : StoredData.differences(before, after);
    }

    private static List<String> storedBy(Call call) {
        var before = client.look();
        return client.send(call, _ -> List.of()).refused()
                ? StoredData.differences(before, client.look()).stream().map(one -> one + "\n  " + call).toList()
                : List.of();
    }

    /** With much, some or little of what is known about a person who has an account, about another, or about nobody. */
    private static Call allowed(Operation operation, Draw draw) {
        var person = draw.of(Arbitraries.of(client.member().people()));
        int trust = draw.of(Arbitraries.of(1, 8, 10));
        return new Requests(draw, new AllowedValues(client.knownAbout(person), trust, false, client.member().today()))
                .of(operation);
    }

    private static Call complete(Operation operation, Draw draw) {
        var stranger = client.member().people().getLast();
        return new Requests(draw, new AllowedValues(client.knownAbout(stranger), 9, true, client.member().today()))
                .of(operation);
    }
}
