package fr.compteassure.pdf;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The table of those whom a certificate is about beside the holder. A column that would be empty is not there. */
final class BeneficiaryTable {
    private static final String UNTOLD = "non renseigné";

    /** How high the text beside the QR code is, in points. */
    private static final int VERIFICATION_TEXT = 155;
    /** How high the row of the last person is, with the rest of what stands above that text, in points. */
    private static final int LAST_PERSON = 66;
    /** How high the heading of the table is, its own and the sentence between them, in points. */
    private static final int HEADING = 80;

    private BeneficiaryTable() {}

    static void add(Map<String, Object> values, RightsCertificate certificate) {
        List<Beneficiary> people = certificate.beneficiaries();
        values.put("anyBeneficiary", !people.isEmpty());
        values.put("severalBeneficiaries", people.size() > 1);
        addRoom(values, certificate);
        values.put("usageNames", any(people, Beneficiary::usageName));
        values.put("ranks", any(people, Beneficiary::rank));
        values.put("doctors", any(people, Beneficiary::treatingDoctorDeclared));
        values.put("ends", any(people, Beneficiary::rightsUntil));
        values.put("beneficiaries", people.stream().map(one -> row(one, certificate)).toList());
    }

    /** The room that the last person asks for: what follows never stands alone on a page. */
    private static void addRoom(Map<String, Object> values, RightsCertificate certificate) {
        int side = QrPicture.of(certificate.reference().qrPayload()).side();
        int room = LAST_PERSON + Math.max(side, VERIFICATION_TEXT);
        values.put("roomOfLast", room + "pt");
        values.put("roomOfOnly", HEADING + room + "pt");
    }

    private static boolean any(List<Beneficiary> people, Function<Beneficiary, Object> fact) {
        return people.stream().map(fact).anyMatch(Objects::nonNull);
    }

    private static Map<String, Object> row(Beneficiary one, RightsCertificate certificate) {
        return Map.of("familyName", one.familyName(), "usageName", one.usageName() == null ? "" : one.usageName(),
                "givenNames", String.join(", ", one.givenNames()), "birthDate", French.day(one.birthDate()), "rank",
                one.rank() == null ? UNTOLD : one.rank(), "doctor", one.treatingDoctorDeclared() == null
                        ? UNTOLD
                        : French.declared(one.treatingDoctorDeclared()),
                "until", French.day(one.rightsUntil() == null ? certificate.to() : one.rightsUntil()));
    }
}
