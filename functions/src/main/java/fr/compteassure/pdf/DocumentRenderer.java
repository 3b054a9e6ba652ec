package fr.compteassure.pdf;

import java.util.Map;

/**
 * Makes the PDF of a document, or of a letter: one file that conforms to PDF/UA-1 and PDF/A-2a, in French. The same facts
 * give the same bytes: dates come from the day of issue, and nothing else is taken from the moment or from chance.
 *
 * <p>
 * A renderer keeps compiled templates and font metrics between documents and may be shared by threads. Building one
 * costs nothing: all is read when the first document is made.
 */
public final class DocumentRenderer {
    private final Templates templates = new Templates();
    private final PdfWriter writer = new PdfWriter();
    private PostalLetterPage letters;

    /**
     * The document as a PDF file.
     *
     * @throws IllegalStateException when the file cannot be made, which is a defect of a template
     */
    public byte[] render(FundDocument document) {
        Map<String, Object> values = values(document);
        String xhtml = templates.fill(template(document), values);
        PdfProperties properties = PdfProperties.of(document, (String) values.get("title"));
        return writer.write(xhtml, properties, templates.fill("metadata.xml", properties.values()));
    }

    /**
     * A letter as a PDF file.
     *
     * @throws UnprintableText when the fonts lack the script of a text, or the address finds no room in the envelope's window
     * @throws IllegalStateException when the file cannot be made, which is a defect of the template
     */
    public byte[] render(PostalLetter letter) {
        PdfProperties properties = PdfProperties.of(letter);
        return writer.write(templates.fill("letter", letterPage().of(letter)), properties,
                templates.fill("metadata.xml",
                        properties.values()));
    }

    private synchronized PostalLetterPage letterPage() {
        if (letters == null) {
            letters = new PostalLetterPage();
        }
        return letters;
    }

    private static Map<String, Object> values(FundDocument document) {
        return switch (document) {
            case RightsCertificate certificate -> RightsCertificatePage.of(certificate);
            case DailyAllowanceCertificate certificate -> DailyAllowancePage.of(certificate);
            case MonthlyStatement statement -> MonthlyStatementPage.of(statement);
            case ProvisionalEuropeanCertificate certificate -> ProvisionalEuropeanCertificatePage.of(certificate);
        };
    }

    private static String template(FundDocument document) {
        return switch (document) {
            case RightsCertificate _ -> "rights-certificate";
            case DailyAllowanceCertificate _ -> "daily-allowance-certificate";
            case MonthlyStatement _ -> "monthly-statement";
            case ProvisionalEuropeanCertificate _ -> "provisional-european-certificate";
        };
    }
}
