package fr.compteassure.api;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Network;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The public keys of the advisors' identity provider, found by its discovery document and kept in the function's instance.
 * They are fetched at the first token, again after some hours, and when a token names one that is not among them, since
 * the provider may have begun to sign with another. While it cannot be reached the keys that are there go on to serve:
 * no token lives longer for it.
 *
 * <p>How old they are is told by the application's clock, which goes on while a snapshot lies about, as the JVM's own does
 * not; and which, moved forward, takes them past their time together with the tokens.
 */
final class IssuerKeys {
    private static final Duration FRESH = Duration.ofHours(2);
    /** How long keys that could not be fetched anew count as fresh, so that not every request waits for nothing. */
    private static final Duration FRESH_IN_OUTAGE = Duration.ofMinutes(5);
    /** Tokens with keys made up must not make us ask for ever. */
    private static final int MAX_FETCHES = 5;
    private static final Duration FETCHES_PERIOD = Duration.ofMinutes(1);

    private final String issuer;
    private final InstantSource clock;
    private final Network network;
    private JWKSet keys = new JWKSet();
    private Instant freshUntil = Instant.MIN;
    private Instant periodEnd = Instant.MIN;
    private int fetches;

    /** @param issuer as tokens name it; nothing is asked of it yet */
    IssuerKeys(String issuer, Cloud cloud) {
        this.issuer = issuer;
        clock = cloud.clock();
        network = cloud.network();
    }

    /**
     * The key that a token says it was signed with, of the kind that its algorithm wants.
     *
     * @throws IllegalStateException when there are no keys and none can be had
     */
    synchronized Optional<JWK> key(JWSHeader header) {
        var fresh = clock.instant().isBefore(freshUntil);
        if (!fresh) {
            refresh();
        }
        var found = find(header);
        if (fresh && found.isEmpty()) {
            refresh();
            return find(header);
        }
        return found;
    }

    private Optional<JWK> find(JWSHeader header) {
        return new JWKSelector(JWKMatcher.forJWSHeader(header)).select(keys).stream().findFirst();
    }

    /** Fetches the keys, unless that was done often enough lately. */
    private void refresh() {
        try {
            countFetch();
            keys = fetched();
            freshUntil = clock.instant().plus(FRESH);
        } catch (IOException | ParseException | IllegalArgumentException e) {
            if (keys.isEmpty()) {
                throw new IllegalStateException("the keys of advisors cannot be had", e);
            }
            freshUntil = latest(freshUntil, clock.instant().plus(FRESH_IN_OUTAGE));
        }
    }

    private void countFetch() throws IOException {
        var now = clock.instant();
        if (!now.isBefore(periodEnd)) {
            periodEnd = now.plus(FETCHES_PERIOD);
            fetches = 0;
        }
        if (fetches == MAX_FETCHES) {
            throw new IOException("asked often enough");
        }
        fetches++;
    }

    /** As OpenID Connect Discovery 1.0, section 4, has it. */
    private JWKSet fetched() throws IOException, ParseException {
        var discovery = Json.read(IssuerDocument
                .read(URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration"), network));
        if (!issuer.equals(discovery.get("issuer")) || !(discovery.get("jwks_uri") instanceof String address)) {
            throw new IOException("not the discovery document of this issuer");
        }
        var uri = URI.create(address);
        if (!URI.create(issuer).getScheme().equals(uri.getScheme())) {
            throw new IOException("keys that come another way than the issuer's documents");
        }
        var fetched = JWKSet.parse(IssuerDocument.read(uri, network)).toPublicJWKSet();
        if (fetched.isEmpty()) {
            throw new IOException("no keys");
        }
        return fetched;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
