package fr.compteassure.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Pattern;

/**
 * The cross-references at the end of a file. PDFBox counts the stream that holds them among the objects of the file, but lists
 * it in none of its lines: readers that compare both numbers, such as qpdf, warn of a file that may be damaged.
 */
final class CrossReferences {
    private static final Pattern START = Pattern.compile("startxref\\s+(\\d+)\\s+%%EOF\\s*\\z");
    private static final int START_LENGTH = 64;
    private static final Pattern COUNTS = Pattern.compile("/Size (\\d+)\\s+/Index \\[0 (\\d+)]");

    private CrossReferences() {}

    /** Makes the size, one more than it should be, what the lines are; what is not written so stays as it is. */
    static void count(byte[] file) {
        var start = START.matcher(text(file, Math.max(0, file.length - START_LENGTH)));
        if (!start.find()) {
            return;
        }
        int stream = Integer.parseInt(start.group(1));
        var counts = COUNTS.matcher(text(file, stream));
        if (counts.find()) {
            int digits = counts.group(1).length();
            var lines = "0".repeat(digits - counts.group(2).length()) + counts.group(2);
            System.arraycopy(lines.getBytes(ISO_8859_1), 0, file, stream + counts.start(1), digits);
        }
    }

    private static String text(byte[] file, int from) {
        return new String(file, from, file.length - from, ISO_8859_1);
    }
}
