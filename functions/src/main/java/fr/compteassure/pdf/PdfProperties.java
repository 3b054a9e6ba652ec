package fr.compteassure.pdf;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * What a PDF file says of itself, once in its information dictionary and once in its XMP metadata; both must agree.
 *
 * @param title shown by readers in place of the file's name
 * @param author the fund
 * @param subject what the document is, with its number; nothing of the person
 * @param created midnight UTC of the day of issue
 */
record PdfProperties(String title, String author, String subject, Instant created) {
    private static final String PRODUCER = "Compte assuré (openhtmltopdf, PDFBox)";

    static PdfProperties of(FundDocument document, String title) {
        DocumentReference reference = document.reference();
        return new PdfProperties(title, document.letterhead().fundName(), title + ", document n°\u00A0" + reference
                .number(), reference.issuedOn().atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    static PdfProperties of(PostalLetter letter) {
        return new PdfProperties(letter.object(), letter.from().fundName(), "Lettre, référence " + letter.reference(),
                letter.on().atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    Map<String, Object> values() {
        return Map.of("title", title, "author", author, "subject", subject, "created", created.toString(), "producer",
                PRODUCER);
    }

    PDDocumentInformation information() {
        Calendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        date.setTimeInMillis(created.toEpochMilli());
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setAuthor(author);
        information.setSubject(subject);
        information.setProducer(PRODUCER);
        information.setCreationDate(date);
        information.setModificationDate(date);
        return information;
    }
}
