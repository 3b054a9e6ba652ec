package fr.compteassure.local.page;

import fr.compteassure.local.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** The files of the runner's own pages, and what goes with any file that is served. */
final class PageFile {
    private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"), Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"), Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"), Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("xml", "application/xml"), Map.entry("svg", "image/svg+xml"), Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"), Map.entry("jpeg", "image/jpeg"), Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"), Map.entry("avif", "image/avif"), Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"), Map.entry("pdf", "application/pdf"), Map.entry("mp4", "video/mp4"),
            Map.entry("vtt", "text/vtt; charset=utf-8"));

    private PageFile() {}

    static String text(String name) {
        try (InputStream file = PageFile.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Response answer(String name) {
        return Response.of(200, contentType(name), text(name).getBytes(StandardCharsets.UTF_8));
    }

    static String contentType(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(extension, "application/octet-stream");
    }

    /**
     * With a policy of no referrer at all a browser would send the forms with the origin "null".
     *
     * @param policy the Content-Security-Policy
     */
    static Response secured(Response answer, String policy) {
        return answer.with("Content-Security-Policy", policy).with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "same-origin").with("Cache-Control", "no-store");
    }
}
