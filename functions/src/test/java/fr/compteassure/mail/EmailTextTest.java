package fr.compteassure.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.value.EmailAddress;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EmailTextTest {
    private static final String SITE = "https://compte.example";
    private static final String LINK = SITE + "/page#token=abc";
    private static final String CODE = "048213";
    private static final String ERA = "an-era-that-nobody-sees";
    private static final Instant ENQUEUED = Instant.parse("2026-12-01T07:55:59Z");
    private static final Instant HAPPENED = Instant.parse("2026-11-30T22:59:00Z");
    private static final Instant DEADLINE = Instant.parse("2026-12-01T08:05:59Z");

    /** The body of each kind: a new kind needs its line here. */
    private static EmailBody body(EmailKind kind) {
        return switch (kind) {
            case ACCOUNT_VALIDATION -> new EmailBody.AccountValidation();
            case ACCOUNT_VALIDATION_REMINDER -> new EmailBody.AccountValidationReminder();
            case MONTHLY_STATEMENT -> new EmailBody.MonthlyStatement(YearMonth.of(2026, 8));
            case PASSWORD_RESET -> new EmailBody.PasswordReset(ERA);
            case PASSWORD_CHANGED -> new EmailBody.PasswordChanged(HAPPENED);
            case EMAIL_CONFIRMATION -> new EmailBody.EmailConfirmation();
            case EMAIL_CHANGE_REQUESTED -> new EmailBody.EmailChangeRequested(HAPPENED);
            case EMAIL_CHANGED_FORMER -> new EmailBody.EmailChangedFormer(HAPPENED);
            case EMAIL_CHANGED -> new EmailBody.EmailChanged(HAPPENED);
            case STEP_UP_CODE -> new EmailBody.StepUpCode();
            case RECOVERY_CODES_MADE -> new EmailBody.RecoveryCodesMade(HAPPENED);
            case RECOVERY_CODE_USED -> new EmailBody.RecoveryCodeUsed(HAPPENED, 9);
            case LOG_IN_LOCKED -> new EmailBody.LogInLocked(HAPPENED);
            case ACCOUNT_CLOSED -> new EmailBody.AccountClosed(HAPPENED);
            case ACCOUNT_FROZEN -> new EmailBody.AccountFrozen(HAPPENED);
            case ACCOUNT_THAWED -> new EmailBody.AccountThawed(HAPPENED);
        };
    }

    /** What the e-mail says to whom it surprises: a new kind needs its line here. */
    private static String advice(EmailKind kind) {
        return switch (kind) {
            case ACCOUNT_VALIDATION, ACCOUNT_VALIDATION_REMINDER, PASSWORD_RESET, EMAIL_CONFIRMATION ->
                "Vous n’avez rien demandé \\? N’ouvrez pas le lien.* rien (d’autre )?à faire\\.";
            case MONTHLY_STATEMENT -> "Vous n’avez pas de compte assuré \\? .*n’ouvrez pas le lien";
            case PASSWORD_CHANGED -> "Ce n’était pas vous \\? Demandez tout de suite un nouveau mot de passe.*36 46";
            case EMAIL_CHANGE_REQUESTED -> "Ce n’était pas vous \\? Changez tout de suite votre mot de passe : cela"
                    + " annule la demande.*36 46";
            case EMAIL_CHANGED_FORMER -> "Ce n’était pas vous \\? Appelez .*36 46.* codes de secours";
            case EMAIL_CHANGED -> "Ce n’était pas vous, ou vous n’avez pas de compte assuré \\? Appelez .*36 46";
            case STEP_UP_CODE -> "Personne de votre caisse ne vous le demandera jamais\\..*"
                    + "Vous n’avez rien demandé \\? .*ne le donnez à personne.*nouveau mot de passe.*36 46";
            case RECOVERY_CODES_MADE, RECOVERY_CODE_USED -> "Ce n’était pas vous \\? Changez tout de suite votre mot de"
                    + " passe.*Créez ensuite.* nouveaux codes de secours.*36 46";
            case LOG_IN_LOCKED -> "Personne n’est entré.*Ce n’était pas vous \\? Toute personne qui saisit votre numéro"
                    + " de sécurité sociale peut .*Vous n’avez rien à faire\\.";
            case ACCOUNT_CLOSED -> "Vous n’avez rien demandé \\? Appelez tout de suite votre caisse au 36 46";
            case ACCOUNT_FROZEN -> "appelez votre caisse au 36 46, ou rendez-vous à l’accueil";
            case ACCOUNT_THAWED -> "Un doute, même léger \\? Choisissez d’abord un nouveau mot de passe.*36 46";
        };
    }

    private static OutboxEmail email(EmailKind kind, String name) {
        return new OutboxEmail(new InsuredId("A".repeat(43)), "019ad8d41a1808864298e8ffffffffff",
                new EmailAddress("jean@example.org"), name, body(kind), ENQUEUED, DEADLINE, DEADLINE, null, null, null,
                null, null, false);
    }

    private static EmailText text(EmailKind kind, String name) {
        var computed = new HashMap<String, String>();
        kind.button().ifPresent(_ -> computed.put("link", LINK));
        if (kind == EmailKind.STEP_UP_CODE) {
            computed.put("code", CODE);
        }
        return EmailText.of(email(kind, name), computed, SITE);
    }

    private static Stream<String> sentences(String text) {
        return text.replace(LINK, "").lines().flatMap(line -> Stream.of(line.split("(?<=[.?:]) ")))
                .map(sentence -> sentence.replaceAll("[ :]+$", "").strip()).filter(sentence -> !sentence.isEmpty());
    }

    private static String readAloud(String html) {
        return html.replaceAll("(?s)<head>.*</head>|<[^>]+>", "").replace("&nbsp;", " ").replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @EnumSource
    void theTextSaysWhatTheHtmlSays(EmailKind kind) {
        var email = text(kind, "Jean Lefèvre");

        assertThat(readAloud(email.html())).contains(sentences(email.text()).toList());
        assertThat(email.html()).contains("<h1").contains("lang=\"fr\"");
        assertThat(email.text()).startsWith("Bonjour Jean Lefèvre,\n\n").doesNotContain("\n\n\n");
    }

    static Stream<EmailKind> withLink() {
        return Stream.of(EmailKind.values()).filter(kind -> kind.button().isPresent());
    }

    static Stream<EmailKind> withoutLink() {
        return Stream.of(EmailKind.values()).filter(kind -> kind.button().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("withLink")
    void theLinkIsAButtonInHtmlAndALineInText(EmailKind kind) {
        var email = text(kind, "Jean Lefèvre");

        assertThat(email.html()).contains("<a href=\"" + LINK + "\"").contains("Le bouton ne fonctionne pas");
        assertThat(readAloud(email.html())).contains(kind.button().orElseThrow().label());
        assertThat(email.text()).contains("\n" + LINK + "\n").contains("Nos liens commencent toujours par " + SITE);
    }

    @ParameterizedTest
    @MethodSource("withoutLink")
    void anEmailWithoutALinkSaysSo(EmailKind kind) {
        var email = text(kind, "Jean Lefèvre");

        assertThat(email.html()).doesNotContain("<a ", "http", "bouton");
        assertThat(email.text()).doesNotContain("http", "bouton").endsWith("Ce message ne contient aucun lien.\n");
    }

    @ParameterizedTest
    @EnumSource
    void everyAddressIsOfTheFundsOwnSite(EmailKind kind) {
        var email = text(kind, "Jean Lefèvre");

        assertThat(
                Pattern.compile("(?i)[a-z]+://[^\\s\"<]*|www\\.[^\\s\"<]*|href=\"[^\"]*|[\\w-]+\\.(fr|com|org|net)\\b")
                        .matcher(email.text() + email.html()).results().map(MatchResult::group)
                        .map(address -> address.replace("href=\"", "")))
                .allMatch(address -> address.startsWith(SITE + "/"));
    }

    @ParameterizedTest
    @EnumSource
    void whoIsSurprisedIsToldWhatToDo(EmailKind kind) {
        assertThat(text(kind, "Jean Lefèvre").text()).containsPattern("(?s)" + advice(kind));
    }

    @ParameterizedTest
    @EnumSource
    void anEmailSaysWhenThatWasOrUntilWhenItHolds(EmailKind kind) {
        assertThat(text(kind, "Jean Lefèvre").text()).containsAnyOf(FrenchDates.inWords(HAPPENED),
                FrenchDates.inWords(DEADLINE), "août 2026");
    }

    @ParameterizedTest
    @EnumSource
    void anEmailBearsItsReferenceAndItsSubjectDoesNot(EmailKind kind) {
        var email = text(kind, "Jean Lefèvre");

        assertThat(email(kind, "Jean Lefèvre").reference()).isEqualTo("1234-5678");
        assertThat(email.text()).contains("\nRéférence de ce message : 1234-5678\n");
        assertThat(readAloud(email.html())).contains("Référence de ce message : 1234-5678 ");
        assertThat(email.subject()).isEqualTo(kind.subject()).doesNotContainPattern("\\d");
    }

    @ParameterizedTest
    @EnumSource
    void whoCanLogInIsToldWhereToFindTheReference(EmailKind kind) {
        var hint = "ouvrez « Mes e-mails » : la même référence y figure";

        assertThat(text(kind, "Jean Lefèvre").text().contains(hint)).isEqualTo(switch (kind) {
            case ACCOUNT_VALIDATION, ACCOUNT_VALIDATION_REMINDER, ACCOUNT_CLOSED, ACCOUNT_FROZEN -> false;
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

    @ParameterizedTest
    @EnumSource
    void whatIsKeptOfABodyMakesTheSameBody(EmailKind kind) {
        Map<String, String> kept = body(kind).values().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, fact -> fact.getValue().toString()));

        assertThat(kind.body(kept)).isEqualTo(body(kind));
        assertThat(body(kind).kind()).isEqualTo(kind);
    }

    @Test
    void aNameIsWrittenAsItIsAndNeverAsHtml() {
        var name = "Anne-Élodie D’Örnano d'<b>Ys</b> {{link}} & مريم";

        var email = text(EmailKind.ACCOUNT_VALIDATION, name);

        assertThat(email.text()).contains("Bonjour " + name + ",");
        assertThat(email.html())
                .contains("Bonjour Anne-Élodie D’Örnano d&#39;&lt;b&gt;Ys&lt;/b&gt; {{link}} &amp; مريم,");
    }

    @Test
    void timesAreThoseOfParisInWords() {
        assertThat(FrenchDates.inWords(DEADLINE))
                .isEqualTo("mardi 1er décembre 2026 à 9\u00A0h\u00A005 (heure de Paris)");
        assertThat(FrenchDates.inWords(Instant.parse("2026-07-13T22:00:00Z")))
                .isEqualTo("mardi 14 juillet 2026 à 0\u00A0h\u00A000 (heure de Paris)");
        assertThat(FrenchDates.inWords(LocalDate.of(2027, 1, 2))).isEqualTo("samedi 2 janvier 2027");
        assertThat(text(EmailKind.MONTHLY_STATEMENT, "Jean").text()).contains("(août 2026)");
    }
}
