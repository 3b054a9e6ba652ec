package fr.compteassure.pdf;

import java.util.Map;

/**
 * Makes the PDF of a document: one file that conforms to PDF/UA-1 and PDF/A-2a, in French. The same facts give the same
 * bytes: dates come from the day of issue, and nothing else is taken from the moment or from chance.
 *
 * <p>
 * A renderer keeps compiled templates and font metrics between documents and may be shared by threads. Building one
 * costs nothing: all is read when the first document is made.
 */
public final class DocumentRenderer {
    private final Templates templates = new Templates();
    private final PdfWriter writer = new PdfWriter();

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
