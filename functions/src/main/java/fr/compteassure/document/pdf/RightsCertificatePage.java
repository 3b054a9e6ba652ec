package fr.compteassure.document.pdf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the template of the rights certificate shows. */
final class RightsCertificatePage {
    static final String TITLE = "Attestation de droits à l’assurance maladie";

    private RightsCertificatePage() {}

    static Map<String, Object> of(RightsCertificate certificate) {
        Map<String, Object> values = FrontMatter.of(certificate, TITLE);
        values.put("benefits", benefits(certificate));
        values.put("fromInLetters", French.dayInLetters(certificate.from()));
        values.put("toInLetters", French.dayInLetters(certificate.to()));
        values.put("from", French.day(certificate.from()));
        values.put("to", French.day(certificate.to()));
        values.put("validityNote", certificate.validityNote());
        values.put("managementCode", certificate.managementCode());
        values.put("generalScheme", "10".equals(certificate.managementCode()));
        values.put("exemption", certificate.exemption() == null ? null : certificate.exemption().sentence());
        values.put("doctorDeclared", declared(certificate.treatingDoctor().declared()));
        values.put("doctorName", certificate.treatingDoctor().name());
        List<Map<String, Object>> beneficiaries = certificate.beneficiaries().stream()
                .map(RightsCertificatePage::beneficiary).toList();
        values.put("beneficiaries", beneficiaries);
        values.put("anyBeneficiary", !beneficiaries.isEmpty());
        return values;
    }

    /** The verb follows the day of issue: rights may be ended, or begin tomorrow. */
    private static String benefits(RightsCertificate certificate) {
        LocalDate issuedOn = certificate.reference().issuedOn();
        if (certificate.to().isBefore(issuedOn)) {
            return "a bénéficié";
        }
        return certificate.from().isAfter(issuedOn) ? "bénéficiera" : "bénéficie";
    }

    private static String declared(boolean doctor) {
        return doctor ? "déclaré" : "non déclaré";
    }

    private static Map<String, Object> beneficiary(Beneficiary person) {
        return Map.of("familyName", person.familyName(), "usageName", person.usageName() == null
                ? ""
                : person
                        .usageName(),
                "givenNames", String.join(", ", person.givenNames()), "birthDate", French.day(person
                        .birthDate()),
                "rank", person.rank(), "relationship", person.relationship().label(), "doctor",
                declared(person.treatingDoctorDeclared()));
    }
}
