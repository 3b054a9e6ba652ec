package fr.compteassure.document;

import fr.compteassure.pdf.DocumentReference;
import fr.compteassure.pdf.FundDocument;
import fr.compteassure.registry.InsuredPerson;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * What a document says, before it is known whether it was issued before.
 *
 * @param attestation what whoever is shown it can compare with what was issued
 * @param person whom it is about
 * @param issuedOn the day of issue
 * @param occasion what makes it another document although its facts are the same, or empty
 * @param writing what writes it, once it has its number and code
 */
record Draft(Attestation attestation, InsuredPerson person, LocalDate issuedOn, String occasion,
        Function<DocumentReference, FundDocument> writing) {

    /** What kind of document it is. */
    DocumentType type() {
        return attestation.type();
    }

    /** All that the document says but number, day and code. */
    String facts() {
        return FactsText.of(writing.apply(DocumentReference.NONE)) + occasion;
    }

    /** What a check tells of the person, such as "J. L.". */
    String initials() {
        return Initials.of(person.givenNames(), person.familyName().value(), person.usageName());
    }

    @Override
    public String toString() {
        return "Draft[" + type() + "]";
    }
}
