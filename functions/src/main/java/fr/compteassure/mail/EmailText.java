package fr.compteassure.mail;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What an e-mail says: the body of its kind, in the layout that all share.
 *
 * @param subject its subject, the same for everybody
 * @param text its text
 * @param html the same as HTML
 */
record EmailText(String subject, String text, String html) {
    /**
     * Writes an e-mail from its templates.
     *
     * @param computed what the outbox does not keep: the {@code link} of its button, its {@code code}
     * @param site where all pages are, without a final slash
     */
    static EmailText of(OutboxEmail email, Map<String, String> computed, String site) {
        var kind = email.body().kind();
        var values = new HashMap<String, Object>(computed);
        email.body().values().forEach((name, value) -> values.put(name, FrenchDates.inWords(value)));
        kind.button().ifPresent(button -> values.put("action", button.label()));
        values.putAll(Map.of("subject", kind.subject(), "name", email.name(), "reference", email.reference(),
                "canLogIn", kind.readerCanLogIn(), "site", site, "deadline", FrenchDates.inWords(email.deadline()),
                "requestedAt", FrenchDates.inWords(email.enqueuedAt())));
        var text = written(Mustache.compiler().escapeHTML(false), kind.template(), ".txt", values);
        values.computeIfPresent("link", (_, link) -> ((String) link).replace("&", "&amp;"));
        return new EmailText(kind.subject(), text,
                FrenchMarkup.of(written(Mustache.compiler(), kind.template(), ".html", values)));
    }

    private static String written(Mustache.Compiler compiler, String body, String suffix, Map<String, Object> values) {
        return compiler.withLoader(part -> template((part.equals("body") ? body : part) + suffix))
                .compile(template("layout" + suffix)).execute(values);
    }

    private static Reader template(String name) {
        try (var reader = new InputStreamReader(EmailText.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            return new StringReader(reader.readAllAsString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
