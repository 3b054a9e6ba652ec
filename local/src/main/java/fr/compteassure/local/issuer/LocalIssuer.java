package fr.compteassure.local.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import fr.compteassure.local.start.DataFolder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Stands in for the identity provider of the funds: it signs tokens of advisors, whom it believes whatever they say, and
 * publishes what checks them. Its keys are kept with the data, so that a token outlives a restart.
 */
public final class LocalIssuer {
    /** The application, as tokens name whom they are for. */
    public static final String AUDIENCE = "compte-assure";
    /** For how long a token is good, by the application's clock: a working day. */
    static final Duration TOKEN_LIFE = Duration.ofHours(12);

    private final String uri;
    private final InstantSource clock;
    private final IssuerKeyRing keys;

    /**
     * @param uri what it is called, and where it answers
     * @param clock the application's
     * @param data where its keys are kept
     */
    public LocalIssuer(String uri, InstantSource clock, DataFolder data) {
        this.uri = uri;
        this.clock = clock;
        keys = new IssuerKeyRing(clock, data);
    }

    /** What it is called. */
    public String uri() {
        return uri;
    }

    /**
     * A token of an advisor.
     *
     * @param cpam the code of the fund
     * @param name the first and last name; whoever has both is always the same advisor
     */
    public String token(String cpam, String name) {
        var now = clock.instant();
        var subject = UUID.nameUUIDFromBytes((cpam + "\n" + name).getBytes(StandardCharsets.UTF_8)).toString();
        return signed(keys.current(), new JWTClaimsSet.Builder().issuer(uri).audience(AUDIENCE).subject(subject)
                .claim("name", name).claim("role", "advisor").claim("cpam", cpam).issueTime(Date.from(now))
                .notBeforeTime(Date.from(now)).expirationTime(Date.from(now.plus(TOKEN_LIFE))).build());
    }

    private static String signed(ECKey key, JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the local issuer cannot sign", e);
        }
    }

    /** Signs with another key from now on, and goes on publishing the one that tokens may still be signed with. */
    public void rotate() {
        keys.rotate();
    }

    /** What OpenID Connect Discovery 1.0 has at {@code /.well-known/openid-configuration}. Nobody logs in here. */
    Map<String, Object> discovery() {
        var document = new LinkedHashMap<String, Object>();
        document.put("issuer", uri);
        document.put("jwks_uri", uri + "/keys");
        document.put("response_types_supported", List.of("id_token"));
        document.put("subject_types_supported", List.of("public"));
        document.put("id_token_signing_alg_values_supported", List.of("ES256"));
        document.put("claims_supported", List.of("sub", "name", "role", "cpam"));
        return document;
    }

    /** The public keys, as a JWK set. */
    Map<String, Object> published() {
        return keys.published().toJSONObject();
    }
}
