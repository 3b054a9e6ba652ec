package fr.compteassure.api;

import java.util.HashMap;
import java.util.Map;

/** The settings that every function has, as in dev. */
final class TestSettings {
    private TestSettings() {}

    /** @param own in place of these, or beside them */
    static Map<String, String> with(Map<String, String> own) {
        var settings = new HashMap<>(Map.of("METRICS_NAMESPACE", "compte-assure-dev"));
        settings.putAll(Map.of("DOCUMENT_BUCKET", "documents", "ATTACHMENT_BUCKET", "attachments",
                "SIGNING_KEY", "signing-key", "IDENTIFIER_KEY", "identifier-key", "MAIL_FROM", "a@example.org",
                "MAIL_FAILURES_QUEUE", "failures", "WEB_ADDRESS", "https://compte.example", "ORIGIN_SECRETS", "",
                "DIRECT_CALLS", "accepted"));
        settings.putAll(own);
        return settings;
    }
}
