package fr.compteassure.api;

import static fr.compteassure.api.TestIssuer.curveKey;
import static fr.compteassure.api.TestIssuer.signed;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import fr.compteassure.api.TestIssuer.Trouble;
import fr.compteassure.cloud.Cloud;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;

/** How a function's instance comes by the issuer's keys, keeps them and does without it. */
class IssuerKeysTest {
    private static final Trouble DOWN = exchange -> TestIssuer.send(exchange, 503, "down");
    private static final Trouble WELL = _ -> false;

    private Instant now = Instant.parse("2026-11-27T10:00:00Z");
    @AutoClose
    private final TestIssuer issuer = new TestIssuer();
    private final ECKey first = curveKey("first");
    private final ECKey second = curveKey("second");
    private final AdvisorCall instance = instance();

    IssuerKeysTest() throws Exception {
        issuer.publish(first);
    }

    private AdvisorCall instance() {
        return new AdvisorCall(new Cloud(
                issuer.settings(), () -> now));
    }

    private int status(JWK key) throws JOSEException {
        return instance.status(signed(key, issuer.claims(now).build()));
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    @Test
    void keysAreFetchedAtTheFirstTokenAndKept() throws Exception {
        assertThat(issuer.fetches()).isZero();
        for (int i = 0; i < 10; i++) {
            assertThat(status(first)).isEqualTo(200);
        }
        assertThat(issuer.fetches()).isOne();
    }

    @Test
    void aKeyThatIsNewIsFoundAtOnceAndTheFormerOneServesWhileItIsPublished() throws Exception {
        assertThat(status(first)).isEqualTo(200);
        issuer.publish(second, first);

        assertThat(status(second)).isEqualTo(200);
        assertThat(status(first)).isEqualTo(200);
        assertThat(issuer.fetches()).isEqualTo(2);
    }

    @Test
    void aKeyThatIsPublishedNoMoreServesNobodyAfterSomeHours() throws Exception {
        assertThat(status(first)).isEqualTo(200);
        issuer.publish(second);

        pass(Duration.ofHours(2));

        assertThat(status(first)).isEqualTo(401);
    }

    @Test
    void keysMadeUpAreAskedForAFewTimesAMinuteAndKeepNobodyOut() throws Exception {
        assertThat(status(first)).isEqualTo(200);
        for (int i = 0; i < 50; i++) {
            assertThat(status(curveKey("made-up-" + i))).isEqualTo(401);
        }
        assertThat(issuer.fetches()).isEqualTo(5);
        assertThat(status(first)).isEqualTo(200);

        issuer.publish(first, second);
        pass(Duration.ofMinutes(1));

        assertThat(status(second)).isEqualTo(200);
    }

    @Test
    void anIssuerThatIsDownKeepsNobodyOutWhoseKeyIsThere() throws Exception {
        assertThat(status(first)).isEqualTo(200);
        issuer.is(DOWN);
        for (int i = 0; i < 20; i++) {
            pass(Duration.ofHours(1));
            assertThat(status(first)).isEqualTo(200);
            assertThat(status(second)).isEqualTo(401);
        }

        issuer.is(WELL);
        issuer.publish(second);
        pass(Duration.ofMinutes(5));

        assertThat(status(second)).isEqualTo(200);
        assertThat(status(first)).isEqualTo(401);
    }

    @Test
    void whileItIsDownNotEveryRequestWaitsForIt() throws Exception {
        assertThat(status(first)).isEqualTo(200);
        issuer.is(DOWN);
        pass(Duration.ofHours(3));

        for (int i = 0; i < 10; i++) {
            assertThat(status(first)).isEqualTo(200);
        }
        assertThat(issuer.fetches()).isEqualTo(2);
    }

    Stream<Named<Trouble>> troubles() {
        return Stream.of(Named.of("down", DOWN),
                Named.of("closes", exchange -> {
                    exchange.close();
                    return true;
                }),
                Named.of("no JSON", exchange -> TestIssuer.send(exchange, 200, "<html>")),
                Named.of("no documents", exchange -> TestIssuer.send(exchange, 200, "{}")),
                Named.of("another issuer", on("configuration",
                        "{\"issuer\":\"https://other.example\",\"jwks_uri\":\"" + issuer.uri() + "/keys\"}")),
                Named.of("keys from elsewhere than the web", on("configuration",
                        "{\"issuer\":\"" + issuer.uri() + "\",\"jwks_uri\":\"file:///etc/hostname\"}")),
                Named.of("no keys", on("keys", "{\"keys\":[]}")),
                Named.of("too large", on("keys", new JWKSet(first).toString()
                        + " ".repeat(300_000))),
                Named.of("keys that are elsewhere", exchange -> {
                    var moved = exchange.getRequestURI().toString().endsWith("keys");
                    exchange.getResponseHeaders().add("Location", issuer.uri() + "/keys?moved");
                    return moved && TestIssuer.send(exchange, 302, "");
                }),
                Named.of("silent", exchange -> sleep(4_000)));
    }

    private static Trouble on(String end, String body) {
        return exchange -> exchange.getRequestURI().getPath().endsWith(end) && TestIssuer.send(exchange, 200, body);
    }

    private static boolean sleep(long milliseconds) throws IOException {
        try {
            Thread.sleep(milliseconds);
            return false;
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void anIssuerWithoutKeysToBeHadLetsNobodyInAndSaysThatItIsOurFault() throws Exception {
        for (var trouble : troubles().toList()) {
            issuer.is(trouble.getPayload());
            var cold = instance();
            var answer = cold.with("Bearer " + signed(first, issuer.claims(now).build()));

            assertThat(answer).as(trouble.getName()).containsEntry("statusCode", 500).extracting("body").asString()
                    .contains("/problems/unexpected", "r-1");
            assertThat(cold.lines).as(trouble.getName())
                    .anyMatch(line -> line.startsWith("ERROR ") && line.contains("fault="));
            issuer.is(WELL);
            assertThat(cold.status(signed(first, issuer.claims(now).build()))).as(trouble.getName()).isEqualTo(200);
        }
    }

    @Test
    void withoutKeysItIsAskedAFewTimesAMinuteOnly() throws Exception {
        issuer.is(DOWN);
        for (int i = 0; i < 8; i++) {
            assertThat(status(first)).isEqualTo(500);
        }
        issuer.is(WELL);
        pass(Duration.ofMinutes(1));

        assertThat(status(first)).isEqualTo(200);
    }
}
