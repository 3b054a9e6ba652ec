package fr.compteassure.contract;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.local.json.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What front-end developers get: the contract by the rules of Redocly, and a TypeScript client made of it, which is used. */
class TypescriptClientTest {
    private static final Npm CLIENT = new Npm(Path.of("..", "clients", "typescript").toAbsolutePath().normalize());
    private static final int PAYMENTS = 5;

    @BeforeAll
    static void install() throws Exception {
        skipUnless(Npm.isThere(), "npm is not on the PATH");
        var installed = CLIENT.run("npm", "ci", "--prefer-offline");
        skipUnless(!installed.missesTheRegistry(), "the registry of npm is not reached");
        assertThat(installed.status()).as(installed.output()).isZero();
    }

    /** Surefire keeps the reason of a skipped class to itself. */
    private static void skipUnless(boolean possible, String otherwise) {
        if (!possible) {
            System.out.println("TypescriptClientTest is skipped: " + otherwise);
        }
        assumeTrue(possible, otherwise);
    }

    @Test
    void theContractPassesTheRulesOfRedoclyWithoutAWarning() throws Exception {
        var lint = CLIENT.run("npm", "run", "lint");

        assertThat(lint.status()).as(lint.output()).isZero();
        assertThat(lint.output()).contains("Your API description is valid").doesNotContain("Warning was");
    }

    private static Map<String, Object> payment(Person person, int number) {
        return map("paymentId", person.nir() + "-" + number, "nir", person.nir(), "type", "OTHER", "paidOn",
                LocalDate.now().minusDays(40L + number).toString(), "recipient", "INSURED", "paidCents",
                1000 + number, "label", "Secours");
    }

    @Test
    void theFirstLinesThatAreToldAreThoseThatCompile() throws Exception {
        var told = Files.readString(Path.of("..", "docs", "front-ends.md"));
        var first = told.split("```ts\n")[1].split("```")[0];

        assertThat(Path.of("..", "clients", "typescript", "src", "start.ts")).hasContent(first);
    }

    @Test
    void theClientCompilesStrictlyAndDoesWhatAFrontEndDoesFirst() throws Exception {
        var build = CLIENT.run("npm", "run", "build");
        assertThat(build.status()).as(build.output()).isZero();

        try (var application = Application.shared()) {
            var person = application.person();
            application
                    .importPayments(IntStream.range(0, PAYMENTS).mapToObj(number -> Api.json(payment(person, number)))
                            .collect(Collectors.joining("\n")));
            var journey = CLIENT.run("node", "dist/journey.js", application.runner().uri().toString(),
                    Api.json(person.application()));

            assertThat(journey.status()).as(journey.output()).isZero();
            var told = Json.object(journey.output().getBytes(StandardCharsets.UTF_8));
            assertThat(told).containsEntry("familyName", person.familyName()).containsEntry("certificate", "%PDF-")
                    .containsEntry("attached", true).containsEntry("wrongFields", List.of("postalCode"))
                    .containsEntry("ended", "/problems/session-required")
                    .containsEntry("locked", "/problems/too-many-attempts");
            assertThat((List<?>) told.get("paid")).hasSize(PAYMENTS).first().asString().endsWith("10,00\u00A0€");
            assertThat((Integer) told.get("retryAfter")).isBetween(1, 900);
            assertThat(told.get("advice").toString()).contains("un nouvel essai");
        }
    }
}
