package fr.compteassure.api;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An identity provider with keys that a test changes, and troubles that it makes. */
final class TestIssuer implements AutoCloseable {
    static final String AUDIENCE = "compte-assure-test";

    private final HttpServer server;
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile List<JWK> published = List.of();
    private volatile Trouble trouble = _ -> false;

    /** Answers in the issuer's place, or does not. */
    interface Trouble {
        /** Whether it has answered. */
        boolean answered(HttpExchange exchange) throws IOException;
    }

    TestIssuer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/fund/.well-known/openid-configuration", exchange -> {
            fetches.incrementAndGet();
            answer(exchange, Json.write(discovery()));
        });
        server.createContext("/fund/keys",
                exchange -> answer(exchange, new JWKSet(published).toString()));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String uri() {
        return "http://localhost:" + server.getAddress().getPort() + "/fund";
    }

    /** The settings of a function whose advisors it knows. */
    Map<String, String> settings() {
        return TestSettings.with(Map.of("ADVISOR_ISSUER", uri(), "ADVISOR_AUDIENCE", AUDIENCE));
    }

    Map<String, Object> discovery() {
        return Json.object("issuer", uri(), "jwks_uri", uri() + "/keys");
    }

    private void answer(HttpExchange exchange, String body) throws IOException {
        try (exchange) {
            if (!trouble.answered(exchange)) {
                send(exchange, 200, body);
            }
        }
    }

    static boolean send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        return true;
    }

    /** What it publishes from now on. */
    void publish(JWK... keys) {
        published = List.of(keys);
    }

    /** What goes wrong from now on. */
    void is(Trouble other) {
        trouble = other;
    }

    /** How often somebody began to fetch its keys. */
    int fetches() {
        return fetches.get();
    }

    static ECKey curveKey(String id) throws JOSEException {
        return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    }

    static RSAKey rsaKey(String id) throws JOSEException {
        return new RSAKeyGenerator(2048).keyID(id).generate();
    }

    /** The claims of a good token, to be changed. */
    JWTClaimsSet.Builder claims(Instant now) {
        return new JWTClaimsSet.Builder().issuer(uri()).audience(AUDIENCE).subject("a-17")
                .claim("name", "Camille Martin")
                .claim("role", "advisor").claim("cpam", "351").issueTime(Date.from(now)).notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(3_600)));
    }

    static String signed(JWK key, JWTClaimsSet claims) throws JOSEException {
        return signed(key, header(key).build(), claims);
    }

    static JWSHeader.Builder header(JWK key) {
        return new JWSHeader.Builder(key instanceof RSAKey ? JWSAlgorithm.RS256 : JWSAlgorithm.ES256)
                .keyID(key.getKeyID());
    }

    static String signed(JWK key, JWSHeader header, JWTClaimsSet claims) throws JOSEException {
        JWSSigner signer = key instanceof RSAKey rsa ? new RSASSASigner(rsa) : new ECDSASigner(key.toECKey());
        return signed(signer, header, claims);
    }

    static String signed(JWSSigner signer, JWSHeader header, JWTClaimsSet claims) throws JOSEException {
        var jwt = new SignedJWT(header, claims);
        jwt.sign(signer);
        return jwt.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
