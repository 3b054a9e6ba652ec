package fr.compteassure.local.page;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A letter as it waits for the print shop.
 *
 * @param key where its file is in the bucket
 * @param to what the window of its envelope shows, line by line
 * @param text all that it says
 * @param code the code that it bears, if any
 * @param queuedAt when it was promised, by the application's clock
 */
public record PrintedLetter(String key, String to, String text, Optional<String> code, Instant queuedAt) {
    /** Where its file is served. */
    String path() {
        return "/_local/" + key;
    }

    /** @param site where the runner answers, without a final slash */
    Map<String, Object> json(String site) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("to", to);
        json.put("text", text);
        code.ifPresent(each -> json.put("code", each));
        json.put("downloadUrl", site + path());
        json.put("queuedAt", queuedAt.toString());
        return json;
    }

    /** Without what it says and to whom, so that a log never holds it. */
    @Override
    public String toString() {
        return "PrintedLetter[" + queuedAt + "]";
    }
}
