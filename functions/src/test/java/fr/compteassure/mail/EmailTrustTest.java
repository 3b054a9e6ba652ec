package fr.compteassure.mail;

import static fr.compteassure.mail.EmailSamples.CODE;
import static fr.compteassure.mail.EmailSamples.ERA;
import static fr.compteassure.mail.EmailSamples.LINK;
import static fr.compteassure.mail.EmailSamples.SITE;
import static fr.compteassure.mail.EmailSamples.email;
import static fr.compteassure.mail.EmailSamples.readAloud;
import static fr.compteassure.mail.EmailSamples.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What lets a reader tell an e-mail of the fund from another, and what nobody may learn from it. */
class EmailTrustTest {
    @ParameterizedTest
    @EnumSource
    void everyAddressIsTheButtonsOrTheFundsOwnSite(EmailKind kind) {
        var email = text(kind, "Jean Lefèvre");

        assertThat(
                Pattern.compile("(?i)[a-z]+://[^\\s\"<]*|www\\.[^\\s\"<]*|href=\"[^\"]*|[\\w-]+\\.(fr|com|org|net)\\b")
                        .matcher(email.text() + email.html()).results().map(MatchResult::group)
                        .map(address -> address.replace("href=\"", "")))
                .allMatch(address -> address.equals(LINK) || address.equals(SITE + "/"));
    }

    @ParameterizedTest
    @EnumSource
    void anEmailBearsItsReferenceAndItsSubjectDoesNot(EmailKind kind) {
        var email = text(kind, "Jean Lefèvre");

        assertThat(email(kind, "Jean Lefèvre").reference()).isEqualTo("1234-5678");
        assertThat(email.text()).contains("\nRéférence de ce message\u202F: 1234-5678\n");
        assertThat(readAloud(email.html())).contains("Référence de ce message\u202F: 1234-5678 ");
        assertThat(email.subject()).isEqualTo(kind.subject()).doesNotContainPattern("\\d");
    }

    @ParameterizedTest
    @EnumSource
    void whoCanLogInIsToldWhereToFindTheReference(EmailKind kind) {
        var hint = "ouvrez «\u202FMes e-mails\u202F»\u202F: la même référence y figure";

        assertThat(text(kind, "Jean Lefèvre").text().contains(hint)).isEqualTo(switch (kind) {
            case ACCOUNT_VALIDATION, ACCOUNT_VALIDATION_REMINDER, ACCOUNT_ACTIVATION, ACCOUNT_RECOVERY,
                    ACCOUNT_RECOVERED,
                    ACCOUNT_CLOSED, ACCOUNT_FROZEN, OPENING_REPLACED, ASSISTANCE_BOOKED, ASSISTANCE_CANCELLED,
                    ASSISTANCE_REMINDER ->
                false;
            default -> true;
        });
    }

    @Test
    void aCodeStandsByItselfAndNothingElseIsTakenForIt() {
        var email = text(EmailKind.STEP_UP_CODE, "Jean Lefèvre");

        assertThat(email.text()).contains("\n" + CODE + "\n").contains("valable 10 minutes");
        assertThat(email.html()).contains("font-size:32px").contains(">" + CODE + "<");
        for (var text : List.of(email.text(), email.html())) {
            assertThat(Pattern.compile("\\d{6,}").matcher(text).results().map(MatchResult::group))
                    .containsExactly(CODE);
        }
    }

    @Test
    void nobodySeesWhichLinksWorkTogether() {
        var email = text(EmailKind.PASSWORD_RESET, "Jean Lefèvre");

        assertThat(email.text() + email.html()).doesNotContain(ERA);
    }
}
