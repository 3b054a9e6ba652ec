package fr.compteassure.local;

import fr.compteassure.local.page.PrintedLetter;
import fr.compteassure.local.page.PrintedLetters;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/** The letters that lie in the bucket for the print shop, read as the one who opens them does. */
final class LocalLetters implements PrintedLetters {
    private static final String FOLDER = "letters/";
    private static final double POINTS_PER_MM = 72 / 25.4;
    /** The window of an envelope, and what is printed around it. */
    private static final Rectangle2D WINDOW = millimetres(90, 42, 110, 45);
    private static final Rectangle2D HEAD = millimetres(0, 0, 210, 42);
    private static final Rectangle2D BESIDE = millimetres(0, 42, 90, 53);
    private static final Rectangle2D REST = millimetres(0, 95, 210, 202);
    private static final Pattern CODE = Pattern.compile("\\b[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}\\b");
    /** The id of a letter begins with the millisecond of its promise, in hexadecimal digits. */
    private static final Pattern TIME = Pattern.compile("letter-([0-9a-f]{12})[0-9a-f]+\\.pdf$");

    private final LocalBuckets buckets;
    /** What was read before: a letter never changes. */
    private final Map<String, PrintedLetter> read = new ConcurrentHashMap<>();

    LocalLetters(LocalBuckets buckets) {
        this.buckets = buckets;
    }

    @Override
    public List<PrintedLetter> all() {
        return buckets.documents(FOLDER).stream().map(key -> read.computeIfAbsent(key, this::read))
                .sorted(Comparator.comparing(PrintedLetter::queuedAt).thenComparing(PrintedLetter::key).reversed())
                .toList();
    }

    @Override
    public Optional<byte[]> file(String key) {
        return buckets.documents(FOLDER).contains(key) ? Optional.of(buckets.document(key)) : Optional.empty();
    }

    private PrintedLetter read(String key) {
        try (PDDocument pdf = Loader.loadPDF(buckets.document(key))) {
            var to = text(pdf, WINDOW);
            var text = String.join("\n", text(pdf, HEAD), text(pdf, BESIDE), to, text(pdf, REST));
            var code = CODE.matcher(text);
            return new PrintedLetter(key, to, text,
                    code.find() ? Optional.of(code.group()) : Optional.empty(), queuedAt(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the top to the bottom, whatever was painted first. */
    private static String text(PDDocument pdf, Rectangle2D area) throws IOException {
        var stripper = new PDFTextStripperByArea();
        stripper.setSortByPosition(true);
        stripper.addRegion("area", area);
        stripper.extractRegions(pdf.getPage(0));
        return stripper.getTextForRegion("area").replaceAll(" +(?=\\R)", "").strip();
    }

    private static Rectangle2D millimetres(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x * POINTS_PER_MM, y * POINTS_PER_MM, width * POINTS_PER_MM,
                height * POINTS_PER_MM);
    }

    private static Instant queuedAt(String key) {
        var time = TIME.matcher(key);
        if (!time.find()) {
            throw new IllegalStateException("no letter of ours: " + key);
        }
        return Instant.ofEpochMilli(Long.parseLong(time.group(1), 16));
    }
}
