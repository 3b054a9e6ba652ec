package fr.compteassure.pdf;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the template of the rights certificate shows. */
final class RightsCertificatePage {
    static final String TITLE = "Attestation de droits à l’assurance maladie";

    private RightsCertificatePage() {}

    static Map<String, Object> of(RightsCertificate certificate) {
        Map<String, Object> values = FrontMatter.of(certificate, TITLE);
        values.put("that", French.that(certificate.holder().givenNames().getFirst()));
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
        Map<String, Object> values = new HashMap<>();
        values.put("familyName", person.familyName());
        values.put("usageName", person.usageName() == null ? "" : person.usageName());
        values.put("givenNames", String.join(", ", person.givenNames()));
        values.put("birthDate", French.day(person.birthDate()));
        values.put("rank", person.rank());
        values.put("relationship", person.relationship().label());
        values.put("doctor", person.treatingDoctorDeclared() == null
                ? "non renseigné"
                : declared(person.treatingDoctorDeclared()));
        return values;
    }
}
