package fr.compteassure.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** PDFs, made for tests. */
final class Pdfs {
    private Pdfs() {}

    /** What is done to a document of one page. */
    @FunctionalInterface
    interface Change {
        void make(PDDocument document) throws IOException;
    }

    /** One page with a line on it. */
    static byte[] plain() {
        return with(_ -> {});
    }

    /** The same with a change. */
    static byte[] with(Change change) {
        var file = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.moveTo(50, 50);
                content.lineTo(200, 200);
                content.stroke();
            }
            change.make(document);
            document.save(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** A PDF written by hand: these objects, numbered from 1, the first of which is the catalog, and a table of them. */
    static byte[] of(byte[]... objects) {
        var file = new ByteArrayOutputStream();
        var table = new StringBuilder("xref\n0 " + (objects.length + 1) + "\n0000000000 65535 f \n");
        file.writeBytes(latin("%PDF-1.7\n"));
        for (int i = 0; i < objects.length; i++) {
            table.append("%010d 00000 n \n".formatted(file.size()));
            file.writeBytes(latin((i + 1) + " 0 obj\n"));
            file.writeBytes(objects[i]);
            file.writeBytes(latin("\nendobj\n"));
        }
        var start = file.size();
        file.writeBytes(latin(table + "trailer\n<</Size " + (objects.length + 1) + "/Root 1 0 R>>\nstartxref\n" + start
                + "\n%%EOF\n"));
        return file.toByteArray();
    }

    static byte[] stream(String entries, byte[] content) {
        return joined(latin("<<" + entries + "/Length " + content.length + ">>\nstream\n"), content,
                latin("\nendstream"));
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (var part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
