package fr.compteassure.document;

import fr.compteassure.registry.InsuredPerson;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The facts of a document that are signed, for a reader without network: one line, its parts separated by {@code |}, as
 * {@code docs/verification.md} tells them. There is no NIR in it: a QR code is easily photographed.
 */
final class SignedFacts {
    private static final Pattern SEPARATORS = Pattern.compile("[|,\\p{Cntrl}]");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");

    private SignedFacts() {}

    /**
     * The line.
     *
     * @param number that of the document: it is not among the facts, and their digest cannot be tried out without it
     */
    static String text(Draft draft, String number, VerificationCode code) {
        var attested = draft.attestation();
        var told = AttestedFacts.of(attested);
        return String.join("|", letter(draft.type()), code.characters(), day(draft.issuedOn()),
                plain(draft.person().fullName()), attested.identifiesHolder() ? day(draft.person().birthDate()) : "",
                period(attested), beneficiaries(told.beneficiaryInitials()), flag(told.exemptionShown()),
                told.totalCents() == null ? "" : told.totalCents().toString(),
                IdentityDigest.of(code, number, named(draft.person(), attested)));
    }

    private static String letter(DocumentType type) {
        return switch (type) {
            case RIGHTS_CERTIFICATE -> "R";
            case DAILY_ALLOWANCE_CERTIFICATE -> "A";
            case MONTHLY_STATEMENT -> "S";
            case PROVISIONAL_EUROPEAN_CERTIFICATE -> "E";
        };
    }

    private static String day(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static String plain(String text) {
        return SEPARATORS.matcher(text).replaceAll(" ");
    }

    private static String period(Attestation attestation) {
        var period = attestation.period();
        return attestation instanceof Attestation.MonthlyPayments
                ? YearMonth.from(period.from()).format(MONTH)
                : day(period.from()) + "/" + day(period.to());
    }

    /** How many, then who: "2 Z. L.,M. L.". */
    private static String beneficiaries(List<String> initials) {
        if (initials == null) {
            return "";
        }
        var named = String.join(",", initials.stream().map(SignedFacts::plain).toList());
        return (initials.size() + " " + named).strip();
    }

    private static String flag(Boolean flag) {
        return flag == null ? "" : flag ? "1" : "0";
    }

    private static List<IdentityDigest.Named> named(InsuredPerson holder, Attestation attestation) {
        var others = attestation.beneficiaries().stream().map(IdentityDigest.Named::of);
        return attestation.identifiesHolder()
                ? Stream.concat(Stream.of(IdentityDigest.Named.of(holder)), others).toList()
                : others.toList();
    }
}
