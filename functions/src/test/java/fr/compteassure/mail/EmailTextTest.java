package fr.compteassure.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.value.EmailAddress;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EmailTextTest {
    private static final String LINK = "https://compte.example/page#token=abc";
    private static final Instant DEADLINE = Instant.parse("2026-12-01T08:05:59Z");

    /** The body of each kind: a new kind needs its line here. */
    private static EmailBody body(EmailKind kind) {
        return switch (kind) {
            case ACCOUNT_VALIDATION -> new EmailBody.AccountValidation();
            case ACCOUNT_VALIDATION_REMINDER -> new EmailBody.AccountValidationReminder();
            case MONTHLY_STATEMENT -> new EmailBody.MonthlyStatement(YearMonth.of(2026, 8));
        };
    }

    private static OutboxEmail email(EmailKind kind, String name) {
        return new OutboxEmail(new InsuredId("A".repeat(43)), "0".repeat(32), new EmailAddress("jean@example.org"),
                name,
                body(kind), DEADLINE, DEADLINE, DEADLINE, null, null, null, null, null, false);
    }

    private static EmailText text(EmailKind kind, String name) {
        return EmailText.of(email(kind, name), LINK, "https://compte.example");
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

        assertThat(readAloud(email.html())).contains(sentences(email.text()).toList()).contains(kind.action());
        assertThat(email.html()).contains("<a href=\"" + LINK + "\"").contains("<h1").contains("lang=\"fr\"");
        assertThat(email.text()).contains("\n" + LINK + "\n").startsWith("Bonjour Jean Lefèvre,\n\n");
    }

    @ParameterizedTest
    @EnumSource
    void whoDidNotAskForItIsToldWhatToDo(EmailKind kind) {
        assertThat(text(kind, "Jean Lefèvre").text()).containsPattern("Vous n’avez .*\\? .*n’ouvrez pas le lien"
                .replace("n’ouvrez", "[nN]’ouvrez"));
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
