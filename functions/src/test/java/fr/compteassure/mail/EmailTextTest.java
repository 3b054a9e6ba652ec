package fr.compteassure.mail;

import static fr.compteassure.mail.EmailSamples.DEADLINE;
import static fr.compteassure.mail.EmailSamples.HAPPENED;
import static fr.compteassure.mail.EmailSamples.LINK;
import static fr.compteassure.mail.EmailSamples.SITE;
import static fr.compteassure.mail.EmailSamples.body;
import static fr.compteassure.mail.EmailSamples.readAloud;
import static fr.compteassure.mail.EmailSamples.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EmailTextTest {
    /** What the e-mail says to whom it surprises: a new kind needs its line here. */
    private static String advice(EmailKind kind) {
        return switch (kind) {
            case ACCOUNT_VALIDATION, ACCOUNT_VALIDATION_REMINDER ->
                "Vous n’avez rien demandé\u202F\\? N’ouvrez pas le lien.* il sera supprimé .*Prévenez votre caisse au 36 46";
            case PASSWORD_RESET, EMAIL_CONFIRMATION ->
                "Vous n’avez rien demandé\u202F\\? N’ouvrez pas le lien.* rien (d’autre )?à faire\\.";
            case ACCOUNT_ACTIVATION ->
                "acceptez les conditions d’utilisation.*Vous n’avez rien demandé à votre caisse\u202F\\?"
                        + " N’ouvrez pas le lien.*Prévenez votre caisse au 36 46";
            case ACCOUNT_RECOVERY -> "Vous n’avez rien demandé à votre caisse\u202F\\? N’ouvrez pas le lien.*36 46";
            case RECOVERY_ANNOUNCED ->
                "Rien n’a encore changé.*C’était vous\u202F\\?.*Ce n’était pas vous\u202F\\? Arrêtez cela tout de"
                        + " suite.*sans mot de passe.*36 46";
            case ACCOUNT_RECOVERED ->
                "C’était vous\u202F\\?.*Ce n’était pas vous\u202F\\? Bloquez le compte tout de suite.*"
                        + "sans mot de passe.*36 46";
            case LETTER_CODE_USED -> "Ce n’était pas vous\u202F\\? Changez tout de suite votre mot de passe.*36 46";
            case MONTHLY_STATEMENT -> "Vous n’avez pas de compte assuré\u202F\\? .*n’ouvrez pas le lien.*36 46";
            case PASSWORD_CHANGED -> "Ce n’était pas vous\u202F\\? Demandez tout de suite un nouveau mot de passe.*"
                    + "mot de passe de votre messagerie.*36 46";
            case EMAIL_CHANGE_REQUESTED ->
                "Ce n’était pas vous\u202F\\? Changez tout de suite votre mot de passe\u202F: cela"
                        + " annule la demande.*36 46";
            case EMAIL_CHANGED_FORMER -> "Ce n’était pas vous\u202F\\? Appelez .*36 46.* codes de secours.*indiquez de"
                    + " nouveau votre adresse e-mail";
            case EMAIL_CHANGED -> "Ce n’était pas vous, ou vous n’avez pas de compte assuré\u202F\\? Appelez .*36 46";
            case STEP_UP_CODE -> "Personne de votre caisse ne vous le demandera jamais\\..*"
                    + "Vous n’avez rien demandé\u202F\\? .*ne le donnez à personne.*nouveau mot de passe.*36 46";
            case RECOVERY_CODES_MADE -> "Ce n’était pas vous\u202F\\? Changez tout de suite votre mot de passe.*"
                    + "mot de passe de votre messagerie.*Créez ensuite.* nouveaux codes de secours.*36 46";
            case RECOVERY_CODE_USED -> "Ce n’était pas vous\u202F\\? Changez tout de suite votre mot de passe.*"
                    + "Créez ensuite.* nouveaux codes de secours.*36 46";
            case LOG_IN_LOCKED ->
                "Personne n’est entré.*Ce n’était pas vous\u202F\\? Toute personne qui saisit votre numéro"
                        + " de sécurité sociale peut .*Vous n’avez rien à faire\\.";
            case REQUEST_RECEIVED ->
                "Vous n’avez rien demandé\u202F\\? Connectez-vous, retirez cette demande si elle est encore en cours,"
                        + " changez votre mot de passe, puis appelez votre caisse au 36 46";
            case REQUEST_NEWS -> "nous n’en disons pas plus ici\\.\\s+Lisez la réponse dans votre compte";
            case REQUEST_UPDATED -> "Ce n’était pas vous\u202F\\? Changez tout de suite votre mot de passe.*36 46";
            case FUND_CHANGED -> "Ce n’était pas vous\u202F\\? Changez tout de suite votre mot de passe.*36 46";
            case REQUEST_REMINDER -> "Vous n’avez plus besoin de cette demande\u202F\\? Vous pouvez la retirer.*36 46";
            case REQUEST_CONCERNS_YOU -> "Si vous n’êtes pas d’accord, vous pouvez vous y opposer jusqu’au .* 23 h 59";
            case REQUEST_LATE ->
                "Vous n’avez pas à la refaire.*l’absence de réponse vaut refus.*jusqu’à quand vous pouvez contester.*Votre situation est urgente\u202F\\? Appelez votre caisse au 36 46";
            case MESSAGE_RECEIVED ->
                "au plus tard le lundi 7 décembre 2026.*Vous n’avez rien écrit\u202F\\? Changez tout de"
                        + " suite votre mot de passe.*36 46";
            case MESSAGE_ANSWERED -> "nous n’en disons pas plus ici\\.\\s+Lisez la réponse dans votre compte";
            case BANK_CHANGE_ANNOUNCED ->
                "Rien n’a encore changé.*C’était vous\u202F\\? Vous n’avez rien à faire\\..*Ce n’était pas"
                        + " vous\u202F\\? Arrêtez ce changement avant cette date.*même si vous ne pouvez plus vous connecter.*36 46";
            case BANK_CHANGE_MADE -> "Ce n’était pas vous\u202F\\? Appelez tout de suite votre caisse au 36 46";
            case BANK_CHANGE_STOPPED ->
                "il n’aura pas lieu.*Vous ne l’aviez pas demandé\u202F\\? Choisissez un nouveau mot de"
                        + " passe.*36 46.*Vous vouliez ce changement\u202F\\?";
            case APPOINTMENT_BOOKED ->
                "Préparez une pièce d’identité.*Vous n’avez rien demandé\u202F\\? Annulez ce rendez-vous.*36 46";
            case APPOINTMENT_CANCELLED -> "Vous n’avez rien demandé\u202F\\? Changez votre mot de passe.*36 46";
            case APPOINTMENT_DROPPED -> "Vous n’avez pas déménagé\u202F\\? Changez votre mot de passe.*36 46";
            case APPOINTMENT_REMINDER ->
                "Préparez une pièce d’identité.*Un empêchement\u202F\\? Annulez dans votre compte";
            case ASSISTANCE_BOOKED ->
                "Aucun mot de passe n’est nécessaire.*Vous n’avez rien demandé\u202F\\? .*sans doute par erreur";
            case ASSISTANCE_CANCELLED -> "Ce n’était pas vous.*\\? Appelez votre caisse au 36 46";
            case ASSISTANCE_REMINDER -> "Aucun mot de passe n’est nécessaire.*Vous n’avez rien demandé\u202F\\?";
            case OPENING_REPLACED ->
                "ne fonctionne plus.*C’était vous\u202F\\? Vous n’avez rien à faire ici.*Ce n’était pas vous\u202F\\?"
                        + " Appelez tout de suite votre caisse au 36 46.*peut l’arrêter";
            case ACCOUNT_CLOSED -> "Vous n’avez rien demandé\u202F\\? Appelez tout de suite votre caisse au 36 46";
            case ACCOUNT_FROZEN -> "appelez votre caisse au 36 46, ou rendez-vous à l’accueil";
            case ACCOUNT_THAWED -> "Un doute, même léger\u202F\\? Choisissez d’abord un nouveau mot de passe.*36 46";
        };
    }

    private static Stream<String> sentences(String text) {
        return text.replace(LINK, "").lines().flatMap(line -> Stream.of(line.split("(?<=[.?:]) ")))
                .map(sentence -> sentence.replaceAll("[ \u202F:]+$", "").strip())
                .filter(sentence -> !sentence.isEmpty());
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
    void whatIsKeptOfABodyMakesTheSameBody(EmailKind kind) {
        Map<String, String> kept = body(kind).values().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, fact -> fact.getValue().toString()));

        assertThat(kind.body(kept)).isEqualTo(body(kind));
        assertThat(body(kind).kind()).isEqualTo(kind);
    }

    @Test
    void aLinkOfTwoPartsIsOneAddressInBothTexts() {
        var link = SITE + "/appointments#token=abc&appointment=def";
        var email = EmailText.of(EmailSamples.email(EmailKind.ASSISTANCE_BOOKED, "Jean"), Map.of("link", link), SITE);

        assertThat(email.text()).contains("\n" + link + "\n");
        assertThat(email.html()).contains("<a href=\"" + link.replace("&", "&amp;") + "\"");
    }

    @Test
    void anOrdinalIsRaisedInHtmlAndPlainInText() {
        var email = text(EmailKind.ACCOUNT_VALIDATION, "Jean");

        assertThat(email.text()).contains("mardi 1er décembre 2026");
        assertThat(email.html()).contains("mardi 1<sup style=\"font-size:70%;line-height:0\">er</sup> décembre 2026");
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
