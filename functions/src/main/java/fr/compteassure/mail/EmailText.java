package fr.compteassure.mail;

import fr.compteassure.api.Json;
import com.samskivert.mustache.Mustache;
import fr.compteassure.cloud.Cloud;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What an e-mail says.
 *
 * @param subject its subject, the same for everybody
 * @param text its text
 * @param html the same as HTML
 */
record EmailText(String subject, String text, String html) {
    /**
     * Writes an e-mail from its templates.
     *
     * @param link what its button leads to
     */
    static EmailText of(OutboxEmail email, String link) {
        var values = Json.object("name", email.name(), "link", link, "deadline", inWords(email.deadline()),
                "month", email.month() == null ? null : inWords(email.month()));
        var template = email.kind().template();
        return new EmailText(email.kind().subject(),
                Mustache.compiler().escapeHTML(false).compile(resource(template + ".txt")).execute(values),
                Mustache.compiler().compile(resource(template + ".html")).execute(values));
    }

    private static String inWords(Instant instant) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'à' HH 'h' mm '(heure de Paris)'", Locale.FRENCH)
                .format(instant.atZone(Cloud.FRANCE));
    }

    private static String inWords(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH).format(month);
    }

    private static String resource(String name) {
        try (var stream = EmailText.class.getResourceAsStream(name);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return reader.readAllAsString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
