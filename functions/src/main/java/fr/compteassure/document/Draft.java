package fr.compteassure.document;

import fr.compteassure.pdf.Beneficiary;
import fr.compteassure.pdf.DocumentReference;
import fr.compteassure.pdf.FundDocument;
import fr.compteassure.registry.InsuredPerson;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a document says, before it is known whether it was issued before.
 *
 * @param type what kind of document it is
 * @param person whom it is about
 * @param issuedOn the day of issue
 * @param occasion what makes it another document although its facts are the same, or empty
 * @param fileName the name of its file
 * @param period the days or the month that it is about, as the signed facts tell them
 * @param amountCents the sum that it certifies, or null
 * @param covered whom the signed facts name by initials and date of birth, because a page of theirs is shown alone
 * @param writing what writes it, once it has its number and code
 */
record Draft(DocumentType type, InsuredPerson person, LocalDate issuedOn, String occasion, String fileName,
        String period, Long amountCents, List<Beneficiary> covered,
        Function<DocumentReference, FundDocument> writing) {
    private static final Pattern SEPARATORS = Pattern.compile("[|\\p{Cntrl}]");

    /** One whose signed facts name the person alone. */
    Draft(DocumentType type, InsuredPerson person, LocalDate issuedOn, String occasion, String fileName, String period,
            Long amountCents, Function<DocumentReference, FundDocument> writing) {
        this(type, person, issuedOn, occasion, fileName, period, amountCents, List.of(), writing);
    }

    /** All that the document says but number, day and code. */
    String facts() {
        return FactsText.of(writing.apply(DocumentReference.NONE)) + occasion;
    }

    /** The facts that are signed, for an inspector without network: one line, no NIR. */
    String signedFacts(String number, VerificationCode code) {
        return String.join("|", type.name(), number, code.value(), issuedOn.toString(),
                SEPARATORS.matcher(person.fullName()).replaceAll(" "), person.birthDate().toString(), period,
                amountCents == null ? "" : amountCents.toString())
                + covered.stream().map(Draft::initialsAndBirth).collect(Collectors.joining(",",
                        covered.isEmpty() ? "" : "|", ""));
    }

    private static String initialsAndBirth(Beneficiary one) {
        return SEPARATORS.matcher(initial(one.givenNames().getFirst()) + " "
                + initial(one.usageName() == null ? one.familyName() : one.usageName())).replaceAll(" ") + " "
                + one.birthDate();
    }

    /** What a check tells of the person, such as "J. L.". */
    String initials() {
        var name = person.usageName() == null ? person.familyName().value() : person.usageName();
        return initial(person.givenNames().getFirst()) + " " + initial(name);
    }

    private static String initial(String name) {
        return new String(Character.toChars(name.codePointAt(0))) + ".";
    }

    @Override
    public String toString() {
        return "Draft[" + type + "]";
    }
}
