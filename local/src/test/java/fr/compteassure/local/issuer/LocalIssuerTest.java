package fr.compteassure.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import fr.compteassure.local.json.Json;
import fr.compteassure.local.start.DataFolder;
import fr.compteassure.local.start.StartFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalIssuerTest {
    private Instant now = Instant.parse("2026-11-27T10:00:00Z");
    @TempDir
    private Path folder;
    @AutoClose
    private DataFolder data;
    private LocalIssuer issuer;

    @BeforeEach
    void start() {
        data = DataFolder.open(folder);
        issuer = issuer();
    }

    private LocalIssuer issuer() {
        return new LocalIssuer("http://localhost:1/_local/issuer", () -> now, data);
    }

    private static JWKSet published(LocalIssuer issuer) throws Exception {
        return JWKSet.parse(Json.text(issuer.published()));
    }

    private static boolean isChecked(String token, LocalIssuer by) throws Exception {
        var jwt = SignedJWT.parse(token);
        var key = published(by).getKeyByKeyId(jwt.getHeader().getKeyID());
        return key != null && jwt.verify(new ECDSAVerifier(key.toECKey()));
    }

    private String token() {
        return issuer.token("351", "Camille Martin");
    }

    @Test
    void aTokenSaysWhoItIsForHalfADay() throws Exception {
        var claims = SignedJWT.parse(token()).getJWTClaimsSet();

        assertThat(claims.getIssuer()).isEqualTo(issuer.uri());
        assertThat(claims.getAudience()).containsExactly("compte-assure");
        assertThat(claims.getClaims()).containsEntry("role", "advisor").containsEntry("cpam", "351")
                .containsEntry("name", "Camille Martin");
        assertThat(claims.getExpirationTime()).isEqualTo(now.plus(Duration.ofHours(12)));
        assertThat(SignedJWT.parse(token()).getJWTClaimsSet().getSubject()).isEqualTo(claims.getSubject());
        assertThat(SignedJWT.parse(issuer.token("351", "Un Autre")).getJWTClaimsSet().getSubject())
                .isNotEqualTo(claims.getSubject());
    }

    @Test
    void theFormerKeyIsPublishedUntilItsLastTokenHasExpired() throws Exception {
        var token = token();
        issuer.rotate();

        assertThat(SignedJWT.parse(token()).getHeader().getKeyID())
                .isNotEqualTo(SignedJWT.parse(token).getHeader().getKeyID());
        now = now.plus(Duration.ofHours(12));
        assertThat(isChecked(token, issuer)).isTrue();
        now = now.plusSeconds(60);
        assertThat(isChecked(token, issuer)).isFalse();
        assertThat(published(issuer).getKeys()).hasSize(1);
    }

    @Test
    void theKeyChangesByItselfAfterADay() throws Exception {
        var token = token();
        now = now.plus(Duration.ofDays(1).minusSeconds(1));
        assertThat(published(issuer).getKeys()).hasSize(1);
        now = now.plusSeconds(1);

        assertThat(isChecked(token(), issuer)).isTrue();
        assertThat(published(issuer).getKeys()).hasSize(2);
        assertThat(isChecked(token, issuer)).as("whether it has expired is for others to say").isTrue();
    }

    @Test
    void noSecretIsPublished() throws Exception {
        issuer.rotate();
        token();
        issuer.rotate();

        assertThat(published(issuer).getKeys()).hasSize(2).noneMatch(JWK::isPrivate);
    }

    @Test
    void aTokenOutlivesARestart() throws Exception {
        var token = token();
        issuer.rotate();

        assertThat(isChecked(token, issuer())).isTrue();
    }

    @Test
    void keysThatCannotBeReadAreTold() {
        data.write("issuer-keys", "nothing");

        assertThatThrownBy(this::issuer).isInstanceOf(StartFailure.class).hasMessageContaining("issuer-keys");
    }
}
