package fr.compteassure.pdf;

import java.time.LocalDate;
import java.util.Map;

/** What the template of the rights certificate shows. */
final class RightsCertificatePage {
    static final String TITLE = "Attestation de droits à l’assurance maladie";
    private static final String GENERAL_SCHEME = "10";

    private RightsCertificatePage() {}

    static Map<String, Object> of(RightsCertificate certificate) {
        Map<String, Object> values = FrontMatter.of(certificate, TITLE);
        values.put("that", French.that(certificate.holder().givenNames().getFirst()));
        values.put("fromInLetters", French.dayInLetters(certificate.from()));
        values.put("toInLetters", French.dayInLetters(certificate.to()));
        values.put("from", French.day(certificate.from()));
        values.put("to", French.day(certificate.to()));
        values.put("doctor", French.declared(certificate.treatingDoctorDeclared()));
        addTense(values, certificate);
        addAffiliation(values, certificate.affiliation());
        values.put("cover", certificate.cover() == null ? null : AdditionalCoverPage.of(certificate));
        BeneficiaryTable.add(values, certificate);
        return values;
    }

    /** The verb follows the day of issue: rights may be ended, or begin tomorrow. */
    private static void addTense(Map<String, Object> values, RightsCertificate certificate) {
        LocalDate issuedOn = certificate.reference().issuedOn();
        boolean ended = certificate.to().isBefore(issuedOn);
        boolean toCome = certificate.from().isAfter(issuedOn);
        values.put("ended", ended ? values.get("toInLetters") : null);
        values.put("toCome", toCome ? values.get("fromInLetters") : null);
        values.put("benefits", ended ? "a bénéficié" : toCome ? "bénéficiera" : "bénéficie");
        values.put("validity", ended ? null : validity(certificate));
    }

    private static String validity(RightsCertificate certificate) {
        LocalDate until = certificate.validUntil();
        return (until.equals(certificate.to())
                ? "Cette attestation est valable jusqu’à la fin des droits, le "
                : "Cette attestation est valable un an à compter de sa délivrance, jusqu’au ")
                + French.dayInLetters(until) + ", sauf changement de situation d’ici là.";
    }

    private static void addAffiliation(Map<String, Object> values, Affiliation affiliation) {
        String code = affiliation.managementCode();
        values.put("managementCode", GENERAL_SCHEME.equals(code) ? code + " – régime général" : code);
        String organisme = affiliation.organisme();
        values.put("organisme", organisme == null
                ? null
                : Map.of("digits", organisme, "scheme", organisme.substring(0, 2), "fund", organisme.substring(2, 5),
                        "centre", organisme.substring(5)));
    }
}
