package fr.compteassure.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * What a file is by its first bytes.
 *
 * @param kind of which kind of those that are accepted; empty for others
 * @param french what it is, for a person: "un PDF"
 */
record Signature(Optional<FileKind> kind, String french) {
    private static final int LOOKED_AT = 1024;

    static Signature of(byte[] bytes) {
        if (starts(bytes, "%PDF-")) {
            return new Signature(FileKind.PDF);
        }
        if (starts(bytes, "\u00ff\u00d8\u00ff")) {
            return new Signature(FileKind.JPEG);
        }
        if (starts(bytes, "\u0089PNG\r\n\u001a\n")) {
            return new Signature(FileKind.PNG);
        }
        return new Signature(Optional.empty(), other(bytes));
    }

    private Signature(FileKind kind) {
        this(Optional.of(kind), kind.french());
    }

    private static String other(byte[] bytes) {
        var head = latin(bytes, 0, Math.min(bytes.length, LOOKED_AT));
        if (head.startsWith("ftyp", 4)) {
            return head.matches("(?s).{8}(hei|hev|mif1|msf1|avi[fs]).*")
                    ? "une photo au format HEIC ou AVIF"
                    : "une vidéo";
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return "un dossier compressé (ZIP) ou un document de bureautique";
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return "un document de bureautique";
        }
        if (head.startsWith("GIF8") || head.startsWith("RIFF") && head.startsWith("WEBP", 8)
                || head.startsWith("II*\0") || head.startsWith("MM\0*") || head.startsWith("BM")) {
            return "une image d’un autre format (GIF, WebP, TIFF ou BMP)";
        }
        if (head.toLowerCase(Locale.ROOT)
                .matches("(?s)\\s*(<!--.*)?<(!doctype html|html|head|body|script|\\?xml|svg).*")) {
            return "une page web";
        }
        return head.contains("%PDF-") ? "un PDF précédé d’autre chose" : "d’un format inconnu";
    }

    /** Whether a file begins with these characters, each a byte. */
    static boolean starts(byte[] bytes, String start) {
        return bytes.length >= start.length() && latin(bytes, 0, start.length()).equals(start);
    }

    /** Some bytes as characters, one each. */
    static String latin(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
