package fr.compteassure.api;

import static fr.compteassure.api.TestIssuer.header;
import static fr.compteassure.api.TestIssuer.signed;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import fr.compteassure.cloud.Cloud;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whose token lets in, and that all others are answered alike. */
class AdvisorFunctionTest {
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

    @AutoClose
    private static TestIssuer issuer;
    private static RSAKey rsa;
    private static ECKey curve;
    private static AdvisorCall call;

    @BeforeAll
    static void start() throws Exception {
        issuer = new TestIssuer();
        rsa = TestIssuer.rsaKey("rsa");
        curve = TestIssuer.curveKey("curve");
        issuer.publish(rsa, curve);
        call = new AdvisorCall(new Cloud(
                issuer.settings(), () -> NOW));
    }

    private static JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
        return change.apply(issuer.claims(NOW)).build();
    }

    private static String token(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        return signed(rsa, claims(change));
    }

    private static String good() throws JOSEException {
        return token(claims -> claims);
    }

    /** Headers that let nobody in, by what is wrong with them. */
    static Stream<Named<String>> bad() throws Exception {
        var bad = new LinkedHashMap<String, String>();
        var good = claims(claims -> claims);
        bad.put("empty", "");
        bad.put("no scheme", good());
        bad.put("another scheme", "Basic " + good());
        badTokens(bad, good);
        badClaims(bad);
        return bad.entrySet().stream().map(each -> Named.of(each.getKey(), each.getValue()));
    }

    private static void badTokens(Map<String, String> bad, JWTClaimsSet good) throws Exception {
        var parts = good().split("\\.");
        bad.put("no token", "Bearer ");
        bad.put("no JWT", "Bearer not.a.token");
        bad.put("a session of an insured person", "Bearer " + "aZ09_-".repeat(18));
        bad.put("alg none", "Bearer " + new PlainJWT(good).serialize());
        bad.put("signature left out", "Bearer " + parts[0] + "." + parts[1] + ".");
        bad.put("claims of another token", "Bearer " + parts[0] + "."
                + token(claims -> claims.claim("cpam", "751")).split("\\.")[1] + "." + parts[2]);
        bad.put("HS256 by the public key", "Bearer " + signed(new MACSigner(rsa.toRSAPublicKey().getEncoded()),
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("rsa").build(), good));
        bad.put("RS512", "Bearer " + signed(new RSASSASigner(rsa),
                new JWSHeader.Builder(JWSAlgorithm.RS512).keyID("rsa").build(), good));
        bad.put("wrong key", "Bearer " + signed(TestIssuer.rsaKey("rsa"), good));
        bad.put("wrong key on the curve", "Bearer " + signed(TestIssuer.curveKey("curve"), good));
        bad.put("unknown kid", "Bearer " + signed(TestIssuer.rsaKey("other"), good));
        bad.put("kid of a key of another kind", "Bearer " + signed(TestIssuer.rsaKey("curve"), good));
        bad.put("no kid", "Bearer " + signed(rsa, header(rsa).keyID(null).build(), good));
        bad.put("its own key in the header",
                "Bearer " + signed(curve, header(curve).keyID("x").jwk(curve.toPublicJWK()).build(), good));
        bad.put("a token for something else", "Bearer " + signed(rsa,
                header(rsa).type(new JOSEObjectType("logout+jwt")).build(), good));
        bad.put("an extension that is not understood", "Bearer " + signed(rsa,
                header(rsa).criticalParams(Set.of("x")).customParam("x", 1).build(), good));
    }

    private static void badClaims(Map<String, String> bad) throws JOSEException {
        var changes = new LinkedHashMap<String, UnaryOperator<JWTClaimsSet.Builder>>();
        changes.put("wrong issuer", claims -> claims.issuer("https://other.example"));
        changes.put("issuer with a slash", claims -> claims.issuer(issuer.uri() + "/"));
        changes.put("no issuer", claims -> claims.issuer(null));
        changes.put("wrong audience", claims -> claims.audience("other"));
        changes.put("no audience", claims -> claims.audience((String) null));
        changes.put("expired", claims -> claims.expirationTime(Date.from(NOW.minusSeconds(30))));
        changes.put("never expires", claims -> claims.expirationTime(null));
        changes.put("expires at no time", claims -> claims.claim("exp", "tomorrow"));
        changes.put("not valid yet", claims -> claims.notBeforeTime(Date.from(NOW.plusSeconds(31))));
        changes.put("no role", claims -> claims.claim("role", null));
        changes.put("another role", claims -> claims.claim("role", "manager"));
        changes.put("other roles", claims -> claims.claim("role", List.of("manager", "advisors")));
        changes.put("roles in one text", claims -> claims.claim("role", "manager advisor"));
        changes.put("no cpam", claims -> claims.claim("cpam", null));
        changes.put("a malformed cpam", claims -> claims.claim("cpam", "35"));
        changes.put("a cpam that is a number", claims -> claims.claim("cpam", 351));
        changes.put("a cpam that there is not", claims -> claims.claim("cpam", "000"));
        changes.put("no name", claims -> claims.claim("name", null));
        changes.put("a blank name", claims -> claims.claim("name", " "));
        changes.put("a name of two lines", claims -> claims.claim("name", "Camille\nMartin"));
        changes.put("no sub", claims -> claims.subject(null));
        for (var change : changes.entrySet()) {
            bad.put(change.getKey(), "Bearer " + token(change.getValue()));
        }
    }

    @ParameterizedTest
    @MethodSource("bad")
    void whateverIsWrongWithATokenIsAnsweredAlike(String header) {
        assertThat(call.with(header)).isEqualTo(call.with(null)).containsEntry("statusCode", 401)
                .extracting("body").asString().contains("/problems/advisor-required", "Connexion de conseiller");
    }

    static Stream<Named<UnaryOperator<JWTClaimsSet.Builder>>> goodTokens() {
        return Stream.of(Named.of("as it is", claims -> claims),
                Named.of("one of several roles", claims -> claims.claim("role", List.of("manager", "advisor"))),
                Named.of("one of several audiences", claims -> claims.audience(List.of("x", TestIssuer.AUDIENCE))),
                Named.of("valid from any time", claims -> claims.notBeforeTime(null)),
                Named.of("a clock that goes ahead", claims -> claims.notBeforeTime(Date.from(NOW.plusSeconds(30)))),
                Named.of("a clock that goes behind", claims -> claims.expirationTime(Date.from(NOW.minusSeconds(29)))));
    }

    @ParameterizedTest
    @MethodSource("goodTokens")
    void aGoodTokenLetsInByNameAndFund(UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        for (var key : List.of(rsa, curve)) {
            assertThat(call.with("bearer " + signed(key, claims(change)))).containsEntry("statusCode", 200)
                    .containsEntry("body", "{\"name\":\"Camille Martin\",\"cpam\":\"351\","
                            + "\"told\":\"Camille Martin, CPAM d’Ille-et-Vilaine\"}");
        }
    }

    @Test
    void anAccessTokenLetsInToo() throws Exception {
        var header = header(curve).type(new JOSEObjectType("at+jwt")).build();

        assertThat(call.status(signed(curve, header, claims(claims -> claims)))).isEqualTo(200);
    }

    @Test
    void aFundThatWasTakenOverIsTheOneThatTookItOver() throws Exception {
        assertThat(call.with("Bearer " + token(claims -> claims.claim("cpam", "341")))).extracting("body").asString()
                .contains("\"cpam\":\"342\"");
    }

    @Test
    void whoCallsIsFoundOutBeforeWhatIsWrongWithTheRequest() throws Exception {
        var query = new HashMap<String, Object>(Map.of("unknown", "1"));

        assertThat(call.with("Bearer x", query)).containsEntry("statusCode", 401);
        assertThat(call.with("Bearer " + good(), query)).containsEntry("statusCode", 400);
    }

    @Test
    void anyDamageToATokenIsARefusalAndNoFault() throws Exception {
        var token = good();
        var random = new Random(17);
        for (int i = 0; i < 2_000; i++) {
            var damaged = new StringBuilder(token);
            int place = random.nextInt(token.lastIndexOf('.') + 300);
            damaged.setCharAt(place, "aB3_.=\"{\u00e9".charAt(random.nextInt(9)));
            if (damaged.charAt(place) != token.charAt(place)) {
                assertThat(call.status(damaged.toString())).as(damaged.toString()).isEqualTo(401);
            }
        }
    }

    @Test
    void theLogTellsWhatWasWrongAndNothingOfWho() throws Exception {
        call.lines.clear();
        call.with("Bearer " + token(claims -> claims.audience("other")));

        assertThat(call.lines).hasSize(2).first().asString().startsWith("INFO ")
                .endsWith(" advisor refused: audience");
        assertThat(call.lines).noneMatch(line -> line.contains("Camille") || line.contains("a-17")
                || line.contains("eyJ"));
    }

    @Test
    void nothingIsAskedOfTheIssuerForWhatIsRefusedWithoutIt() throws IOException, JOSEException {
        try (var other = new TestIssuer()) {
            var fresh = new AdvisorCall(new Cloud(
                    other.settings(), () -> NOW));

            assertThat(fresh.status(good())).isEqualTo(401);
            assertThat(other.fetches()).isZero();
        }
    }
}
