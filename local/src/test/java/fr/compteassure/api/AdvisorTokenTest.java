package fr.compteassure.api;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tokens that the runner gives, in functions with the settings that it gives them. */
class AdvisorTokenTest {
    @AutoClose
    private static final Application application = Application.start();
    private final LookingFunction function = new LookingFunction(application.cloud("OpenAccount"));

    private static Reply local(String method, String path) {
        return application.api().send(method, "/_local/" + path, null);
    }

    @Test
    void itLetsInUntilItHasExpired() {
        var token = application.advisorToken("351", "Camille Martin");

        assertThat((String) function.look(token, "1").get("body")).contains("Camille Martin, CPAM d’Ille-et-Vilaine");
        application.advance(Duration.ofHours(11).plusMinutes(59));
        assertThat(function.status(token, "1")).isEqualTo(200);
        application.advance(Duration.ofMinutes(2));
        assertThat(function.status(token, "1")).isEqualTo(401);
        assertThat(function.status(application.advisorToken("351", "Camille Martin"), "1")).isEqualTo(200);
    }

    @Test
    void itLetsInWhenTheIssuerHasAnotherKeyAndSoDoesTheFormerOne() {
        var former = application.advisorToken("351", "Camille Martin");
        assertThat(function.status(former, "1")).isEqualTo(200);
        assertThat(local("POST", "issuer/rotation").status()).isEqualTo(200);

        var token = application.advisorToken("351", "Camille Martin");

        assertThat(token.split("\\.")[0]).isNotEqualTo(former.split("\\.")[0]);
        assertThat(function.status(token, "1")).isEqualTo(200);
        assertThat(function.status(former, "1")).isEqualTo(200);
    }

    @Test
    void theIssuerIsFoundByItsDiscoveryDocument() {
        var issuer = application.cloud("OpenAccount").setting("ADVISOR_ISSUER");
        assertThat(issuer).isEqualTo(application.runner().uri() + "_local/issuer");

        var discovery = local("GET", "issuer/.well-known/openid-configuration").json();

        assertThat(discovery).containsEntry("issuer", issuer).containsEntry("jwks_uri", issuer + "/keys");
        assertThat((List<?>) local("GET", "issuer/keys").json().get("keys")).isNotEmpty()
                .allSatisfy(key -> assertThat(((Map<?, ?>) key).get("d")).isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"cpam\":\"351\"}", "{\"name\":\"Camille\"}",
            "{\"cpam\":\"000\",\"name\":\"Camille\"}", "{\"cpam\":\"35\",\"name\":\"Camille\"}",
            "{\"cpam\":351,\"name\":\"Camille\"}", "{\"cpam\":\"351\",\"name\":\" \"}",
            "{\"cpam\":\"351\",\"name\":null}", "not JSON"})
    void whoIsNobodyGetsNone(String body) {
        var reply = application.api().send("POST", "/_local/advisor-token", body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("invalid-fields");
        assertThat(reply.response().headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void aSessionOfAnInsuredPersonIsNoTokenOfAnAdvisorNorTheOtherWayRound() {
        var person = application.member();

        assertThat(function.status(application.logIn(person), "1")).isEqualTo(401);
        assertThat(application.api().get("/account", Api.session(application.advisorToken("351", "Camille Martin")))
                .status()).isEqualTo(401);
    }

    @Test
    void aRequestIsMarkedByItsKeyAndWhoSendsIt() {
        var cloud = application.cloud("OpenAccount");
        var request = new Request(map("httpMethod", "POST", "resource", "/advisor/messages/{threadId}/replies",
                "headers", Map.of("Idempotency-Key", "5b0b2ab9-3b7c-4d9b-8f07-0f4cf1b1d2d1"), "body", "{}"));
        var keys = List.of("issuer\n1", "issuer\n1", "issuer\n2").stream()
                .map(subject -> new Advisor(cloud, subject, "Camille Martin", null)
                        .idempotencyKey(request, new Fields(Map.of())).orElseThrow().id())
                .toList();

        assertThat(keys.get(1)).isEqualTo(keys.get(0));
        assertThat(keys.get(2)).isNotEqualTo(keys.get(0));
    }
}
