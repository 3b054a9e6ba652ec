package fr.compteassure.document;

import fr.compteassure.pdf.Affiliation;
import fr.compteassure.pdf.DocumentReference;
import fr.compteassure.pdf.FundDocument;
import fr.compteassure.pdf.Holder;
import fr.compteassure.pdf.Letterhead;
import fr.compteassure.pdf.RightsCertificate;
import java.time.LocalDate;
import java.util.List;

/**
 * A document about nobody, made once before a snapshot is taken: the first true one then finds templates, fonts and
 * classes in memory. {@code docs/decisions/pdf-documents.md} has the figures.
 */
final class Specimen {
    private static final LocalDate DAY = LocalDate.of(2000, 1, 1);

    private Specimen() {}

    static FundDocument document() {
        var holder = new Holder("Spécimen", null, List.of("Spécimen"), "000000000000000", DAY, List.of());
        var reference = new DocumentReference("SPECIMEN", "SPECIMEN", "https://specimen.invalid/",
                "https://specimen.invalid/#SPECIMEN", DAY, "SPECIMEN");
        return new RightsCertificate(new Letterhead("CPAM", "000", List.of()), holder, reference, DAY, DAY,
                Affiliation.UNTOLD, false, null, List.of());
    }
}
