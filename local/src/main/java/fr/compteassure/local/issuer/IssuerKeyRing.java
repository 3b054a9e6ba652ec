package fr.compteassure.local.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import fr.compteassure.local.start.DataFolder;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** The keys of the local issuer: the one that it signs with, first, and those that tokens may still be signed with. */
final class IssuerKeyRing {
    private static final String KEPT_IN = "issuer-keys";
    /** Real ones change theirs in weeks; so often, a change is met while one works. */
    private static final Duration SIGNS_FOR = Duration.ofDays(1);

    private final InstantSource clock;
    private final DataFolder data;
    private List<JWK> keys;

    /** @param data where the keys are kept, if there are any; none is made before it is asked for */
    IssuerKeyRing(InstantSource clock, DataFolder data) {
        this.clock = clock;
        this.data = data;
        try {
            var kept = data.read(KEPT_IN);
            keys = kept.isEmpty() ? List.of() : JWKSet.parse(kept.get()).getKeys();
        } catch (ParseException e) {
            throw data.damaged(KEPT_IN, e);
        }
    }

    /** The one to sign with now. */
    synchronized ECKey current() {
        if (keys.isEmpty() || !clock.instant().isBefore(keys.getFirst().getIssueTime().toInstant().plus(SIGNS_FOR))) {
            rotate();
        }
        return keys.getFirst().toECKey();
    }

    /** Those with which a token may be signed that is good, without their secrets. */
    synchronized JWKSet published() {
        current();
        return new JWKSet(needed()).toPublicJWKSet();
    }

    /** Makes another one to sign with. */
    synchronized void rotate() {
        var all = new ArrayList<>(needed());
        if (!all.isEmpty()) {
            all.set(0, retired(all.getFirst().toECKey()));
        }
        all.addFirst(made());
        data.write(KEPT_IN, new JWKSet(all).toString(false));
        keys = List.copyOf(all);
    }

    private List<JWK> needed() {
        var now = clock.instant();
        return keys.stream()
                .filter(key -> key.getExpirationTime() == null || key.getExpirationTime().toInstant().isAfter(now))
                .toList();
    }

    /** A minute more than its last token: whoever checks that may allow for a clock that is wrong. */
    private ECKey retired(ECKey key) {
        return new ECKey.Builder(key)
                .expirationTime(Date.from(clock.instant().plus(LocalIssuer.TOKEN_LIFE).plusSeconds(60))).build();
    }

    private ECKey made() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(UUID.randomUUID().toString()).keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256).issueTime(Date.from(clock.instant())).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("the local issuer cannot make a key", e);
        }
    }
}
