package fr.compteassure.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.value.EmailAddress;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.time.YearMonth;
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
        var token = tokens.token(email(new EmailBody.MonthlyStatement(YearMonth.of(2026, 10))));

        assertThat(tokens.read(EmailKind.MONTHLY_STATEMENT, token)).isPresent();
        assertThat(tokens.read(EmailKind.ACCOUNT_VALIDATION, token)).isEmpty();
    }

    @Test
    void aPageTakesTheTokensOfEveryEmailThatLeadsToIt() {
        var tokens = new LinkTokens(application.cloud());
        var reminder = email(new EmailBody.AccountValidationReminder());

        assertThat(tokens.read(EmailKind.ACCOUNT_VALIDATION, tokens.token(reminder)))
                .contains(new LinkTokens.Link(reminder.insured(), DEADLINE, tokens.hash(reminder), reminder.id()));
    }
}
