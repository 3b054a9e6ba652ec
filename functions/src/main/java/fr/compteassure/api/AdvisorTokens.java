package fr.compteassure.api;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cpam.Cpam;
import fr.compteassure.cpam.CpamCode;
import fr.compteassure.cpam.Cpams;
import fr.compteassure.value.InvalidValue;
import fr.compteassure.value.ShortText;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The tokens of advisors: signed by the identity provider (OpenID Connect Core 1.0, section 3.1.3.7), with the claims
 * {@code sub}, {@code name}, {@code role} and {@code cpam}. Whatever is wrong with one is answered alike; only the log
 * tells what it was, in a word.
 */
final class AdvisorTokens {
    /** Signatures that the provider alone can make: never "none", never one whose key we would have to share. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);
    /** An ID token, and an access token (RFC 9068): other tokens of the same issuer are for something else. */
    private static final Set<JOSEObjectType> TYPES = Set.of(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"));
    private static final String ROLE = "advisor";
    /** By how much the clocks of the provider and of Lambda may differ. */
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final Cloud cloud;
    private final String issuer;
    private final String audience;
    private final IssuerKeys keys;
    private final Cpams cpams = new Cpams();

    /** @param cloud where the settings and the clock are */
    AdvisorTokens(Cloud cloud) {
        this.cloud = cloud;
        issuer = cloud.setting("ADVISOR_ISSUER");
        audience = cloud.setting("ADVISOR_AUDIENCE");
        keys = new IssuerKeys(issuer, cloud);
    }

    /**
     * Who shows this token.
     *
     * @throws Problem {@code advisor-required} when it is not a good one
     * @throws IllegalStateException when the provider's keys are needed and cannot be had
     */
    Advisor advisor(String token) {
        try {
            var jwt = SignedJWT.parse(token);
            checkHeader(jwt.getHeader());
            var claims = jwt.getJWTClaimsSet();
            checkMeant(claims);
            var advisor = advisor(claims);
            // Last: what is refused without the provider's keys makes nobody ask for them.
            checkSignature(jwt);
            return advisor;
        } catch (ParseException _) {
            throw Problem.advisorRequired("form");
        } catch (JOSEException _) {
            throw Problem.advisorRequired("signature");
        }
    }

    private static void checkHeader(JWSHeader header) {
        require(ALGORITHMS.contains(header.getAlgorithm()), "algorithm");
        require(header.getType() == null || TYPES.contains(header.getType()), "type");
        require(header.getKeyID() != null, "key");
    }

    private void checkMeant(JWTClaimsSet claims) {
        var now = cloud.clock().instant();
        var until = claims.getExpirationTime();
        var from = claims.getNotBeforeTime();
        require(issuer.equals(claims.getIssuer()), "issuer");
        require(claims.getAudience().contains(audience), "audience");
        require(until != null && until.toInstant().plus(SKEW).isAfter(now), "expired");
        require(from == null || !from.toInstant().minus(SKEW).isAfter(now), "too early");
    }

    private Advisor advisor(JWTClaimsSet claims) {
        require(isAdvisor(claims.getClaim("role")), "role");
        return new Advisor(cloud, issuer + "\n" + text(claims, "sub"), text(claims, "name"),
                fund(text(claims, "cpam")));
    }

    private static boolean isAdvisor(Object role) {
        return role instanceof List<?> roles ? roles.contains(ROLE) : ROLE.equals(role);
    }

    private static String text(JWTClaimsSet claims, String claim) {
        try {
            require(claims.getClaim(claim) instanceof String, claim);
            return ShortText.of((String) claims.getClaim(claim));
        } catch (InvalidValue _) {
            throw Problem.advisorRequired(claim);
        }
    }

    private Cpam fund(String code) {
        try {
            return cpams.of(new CpamCode(code)).orElseThrow(() -> Problem.advisorRequired("cpam"));
        } catch (InvalidValue _) {
            throw Problem.advisorRequired("cpam");
        }
    }

    private void checkSignature(SignedJWT jwt) throws JOSEException {
        var key = keys.key(jwt.getHeader()).orElseThrow(() -> Problem.advisorRequired("key"));
        require(jwt.verify(verifier(key)), "signature");
    }

    private static JWSVerifier verifier(JWK key) throws JOSEException {
        return switch (key) {
            case RSAKey rsa -> new RSASSAVerifier(rsa);
            case ECKey curve -> new ECDSAVerifier(curve);
            default -> throw new JOSEException("a key of another kind than the algorithm's");
        };
    }

    private static void require(boolean good, String what) {
        if (!good) {
            throw Problem.advisorRequired(what);
        }
    }
}
