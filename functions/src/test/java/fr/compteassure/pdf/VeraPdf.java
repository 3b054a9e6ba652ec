package fr.compteassure.pdf;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF, the validator of the PDF Association, finds wrong. */
final class VeraPdf {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    /** What is wrong by PDF/A-2a and by PDF/UA-1: the clause, what is asked, where. */
    static List<String> failures(byte[] file) throws Exception {
        List<String> failures = new ArrayList<>(failures(file, PDFAFlavour.PDFA_2_A));
        failures.addAll(failures(file, PDFAFlavour.PDFUA_1));
        return failures;
    }

    static List<String> failures(byte[] file, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream().filter(
                    assertion -> assertion.getStatus() == TestAssertion.Status.FAILED).map(VeraPdf::describe).toList();
        }
    }

    private static String describe(TestAssertion failure) {
        return failure.getRuleId().getClause() + " " + failure.getMessage() + " at " + failure.getLocation()
                .getContext();
    }
}
