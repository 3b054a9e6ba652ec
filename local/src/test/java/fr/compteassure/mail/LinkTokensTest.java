package fr.compteassure.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.compteassure.acceptance.Application;
import fr.compteassure.cloud.KeyedHash;
import fr.compteassure.value.EmailAddress;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class LinkTokensTest {
    private static final Instant DEADLINE = Instant.parse("2026-12-01T08:30:00Z");
    @AutoClose
    private static final Application application = Application.shared();

    private static OutboxEmail email(EmailBody body) {
        return new OutboxStore(application.cloud()).compose(body, new InsuredId("A".repeat(43)),
                new EmailAddress("jean@example.org"), "Jean Lefèvre", DEADLINE);
    }

    @Test
    void aTokenMadeForOnePageIsWorthNothingOnAnother() {
        var tokens = new LinkTokens(application.cloud());
        var token = tokens.token(email(new EmailBody.PasswordReset("1")));

        assertThat(tokens.read(EmailKind.PASSWORD_RESET, token)).isPresent();
        assertThat(tokens.read(EmailKind.ACCOUNT_VALIDATION, token)).isEmpty();
        assertThat(tokens.read(EmailKind.LOG_IN_LOCKED, token)).isEmpty();
    }

    @Test
    void anEmailThatMerelyLeadsToThePageHasNoToken() {
        var tokens = new LinkTokens(application.cloud());
        var notice = email(new EmailBody.PasswordChanged(DEADLINE));

        assertThatThrownBy(() -> tokens.token(notice)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tokens.read(EmailKind.STEP_UP_CODE, "A".repeat(118)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLinkTellsWhichEmailItStandsIn() {
        var cloud = application.cloud();
        var outbox = new OutboxStore(cloud);
        var reset = email(new EmailBody.PasswordReset("an era"));
        cloud.transaction().with(outbox.enqueueing(reset)).commit();

        var link = new LinkTokens(cloud).read(EmailKind.PASSWORD_RESET, new LinkTokens(cloud).token(reset))
                .orElseThrow();

        var found = outbox.lookup(link.insured(), link.emailId());
        assertThat(cloud.read(found).of(found)).map(OutboxEmail::body).contains(reset.body());
        var other = outbox.lookup(link.insured(), "0".repeat(32));
        assertThat(cloud.read(other).of(other)).isEmpty();
    }

    @Test
    void aPageTakesTheTokensOfEveryEmailThatLeadsToIt() {
        var tokens = new LinkTokens(application.cloud());
        var reminder = email(new EmailBody.AccountValidationReminder());

        var token = tokens.token(reminder);

        assertThat(tokens.read(EmailKind.ACCOUNT_VALIDATION, token)).contains(
                new LinkTokens.Link(reminder.insured(), DEADLINE, KeyedHash.ofSecret(token), reminder.id()));
    }

    @Test
    void noOtherWritingOfATokenIsAToken() {
        var tokens = new LinkTokens(application.cloud());
        var token = tokens.token(email(new EmailBody.LogInLocked(DEADLINE)));
        var others = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".chars()
                .mapToObj(last -> token.substring(0, 117) + (char) last).filter(other -> !other.equals(token));

        assertThat(Stream.concat(others, Stream.of(token + "=", token + "==")))
                .allSatisfy(other -> assertThat(tokens.read(EmailKind.LOG_IN_LOCKED, other)).isEmpty());
    }
}
