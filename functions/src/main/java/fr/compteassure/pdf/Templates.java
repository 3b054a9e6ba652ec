package fr.compteassure.pdf;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The templates of the documents, read and compiled when first used. Every value is escaped; composed characters are
 * put together first (the fonts have "é", not "e" and a loose accent), and what XML cannot carry is dropped.
 */
final class Templates {
    private final Map<String, Template> compiled = new ConcurrentHashMap<>();
    private final Mustache.Compiler compiler = Mustache.compiler().withLoader(Templates::open).withEscaper(
            Templates::escape);

    /** The template of that name (without ".html") filled with these values. */
    String fill(String name, Map<String, Object> values) {
        return compiled.computeIfAbsent(name, this::compile).execute(values);
    }

    private Template compile(String name) {
        try (Reader source = open(name)) {
            return compiler.compile(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader open(String name) {
        InputStream stream = Templates.class.getResourceAsStream(name.contains(".") ? name : name + ".html");
        if (stream == null) {
            throw new IllegalStateException("no template " + name);
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }

    private static String escape(String value) {
        String composed = Normalizer.normalize(value, Normalizer.Form.NFC);
        StringBuilder kept = new StringBuilder(composed.length());
        composed.codePoints().filter(Templates::isXml).forEach(kept::appendCodePoint);
        return Escapers.HTML.escape(kept.toString());
    }

    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c < 0xD800 || c >= 0xE000 && c < 0xFFFE || c >= 0x10000;
    }
}
