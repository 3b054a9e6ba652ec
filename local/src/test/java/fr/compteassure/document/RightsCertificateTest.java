package fr.compteassure.document;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RightsCertificateTest {
    @AutoClose
    private static final Application application = Application.shared();

    private static Map<String, Object> beneficiary(String id, String name, LocalDate birthDate, String relationship) {
        return map("id", id, "familyName", "Lefèvre", "givenNames", List.of(name), "birthDate", birthDate.toString(),
                "relationship", relationship);
    }

    /** A person with a child of 11, a spouse, a child of 18 today and one who is 18 tomorrow. */
    private static DocumentUser family() {
        var user = DocumentUser.of(application);
        var comesOfAge = user.today().minusYears(18);
        return user.registered(record -> record.put("beneficiaries", List.of(
                beneficiary("1", "Zoé", LocalDate.of(2015, 6, 1), "CHILD"),
                beneficiary("2", "Camille", LocalDate.of(1986, 2, 3), "SPOUSE"),
                beneficiary("3", "Hugo", comesOfAge, "CHILD"),
                beneficiary("4", "Inès", comesOfAge.plusDays(1), "CHILD"))));
    }

    private static String[] rights(DocumentUser user, LocalDate from, LocalDate to) {
        user.registered(record -> record.put("rights",
                map("from", from.toString(), "to", to.toString(), "exemption", null)));
        return DocumentUser.text(user.rights()).split("(?<=\\.) ");
    }

    @Test
    void itSaysWhatTheRegistryKnows() {
        var user = DocumentUser.of(application);
        var reply = user.rights();

        var text = DocumentUser.text(reply);

        assertThat(reply.text("type")).isEqualTo("RIGHTS_CERTIFICATE");
        assertThat(reply.text("verificationCode")).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(Instant.parse(reply.text("issuedAt"))).isBeforeOrEqualTo(application.runner().clock().instant());
        assertThat(text).contains("La CPAM d’Ille-et-Vilaine atteste que Jean Lefèvre bénéficie de la prise en charge",
                "Médecin traitant : déclaré (Dr Anne Morel)", "351 – CPAM d’Ille-et-Vilaine", "Zoé",
                "12 rue des Lilas 35000 Rennes", reply.text("verificationCode"), "valable un an",
                user.today().getYear() + "-351-");
        assertThat(text).doesNotContain("Exonération");
    }

    @Test
    void anAddressAbroadEndsWithTheCountry() {
        var user = DocumentUser.of(application).registered(record -> record.put("address", map("lines",
                List.of("ulica Główna 1"), "postalCode", "90-001", "city", "Łódź", "country", "PL")));

        assertThat(DocumentUser.text(user.rights())).contains("ulica Główna 1 90-001 Łódź POLOGNE");
    }

    @Test
    void allBeneficiariesOfTodayAreOnItUnlessSomeAreNamed() {
        var user = family();

        assertThat(DocumentUser.text(user.rights())).contains("Zoé", "Camille", "Inès").doesNotContain("Hugo");
        assertThat(DocumentUser.text(user.post(DocumentUser.RIGHTS, map("beneficiaries", null)))).contains("Zoé",
                "Camille", "Inès");
        assertThat(DocumentUser.text(user.post(DocumentUser.RIGHTS, map("beneficiaries", List.of("2")))))
                .contains("Camille")
                .doesNotContain("Zoé", "Inès");
        assertThat(DocumentUser.text(user.post(DocumentUser.RIGHTS, map("beneficiaries", List.of()))))
                .contains("Aucun bénéficiaire ne figure").doesNotContain("Zoé", "Camille", "Inès");
    }

    @Test
    void withoutABodyItIsForAllOfThem() {
        var user = family();

        var reply = application.api().send("POST", "/api" + DocumentUser.RIGHTS, null,
                "Authorization", "Bearer " + user.token());

        assertThat(reply.text("documentId")).isEqualTo(user.rights().text("documentId"));
    }

    @Test
    void orderAndRepetitionOfNamesMakeNoOtherDocument() {
        var user = family();

        var once = DocumentUser.issued(user.post(DocumentUser.RIGHTS, map("beneficiaries", List.of("1", "2"))));
        var twice = DocumentUser.issued(user.post(DocumentUser.RIGHTS, map("beneficiaries", List.of("2", "1", "2"))));

        assertThat(twice.text("documentId")).isEqualTo(once.text("documentId"));
    }

    @Test
    void whoIsNoBeneficiaryIsRefusedWithTheReason() {
        var user = family();

        var reply = user.post(DocumentUser.RIGHTS, map("beneficiaries", List.of("9", "1", "3", "")));

        assertThat(reply.problem()).isEqualTo("invalid-fields");
        assertThat(reply.wrongFields()).containsExactly("beneficiaries[0]", "beneficiaries[2]", "beneficiaries[3]");
        assertThat(reply.response().body()).contains("18 ans ou plus").contains("Aucun bénéficiaire de votre dossier");
    }

    @Test
    void aBeneficiaryWhoLeftTheFileIsRefused() {
        var user = DocumentUser.of(application);
        DocumentUser.issued(user.post(DocumentUser.RIGHTS, map("beneficiaries", List.of("1"))));

        user.registered(record -> record.put("beneficiaries", List.of()));

        var reply = user.post(DocumentUser.RIGHTS, map("beneficiaries", List.of("1")));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.wrongFields()).containsExactly("beneficiaries[0]");
        assertThat(DocumentUser.text(user.rights())).doesNotContain("Zoé");
    }

    @Test
    void everyWrongFieldIsTold() {
        var user = DocumentUser.of(application);

        var reply = user.post(DocumentUser.RIGHTS, map("beneficiaries", Arrays.asList(1, null), "beneficiary", "1"),
                "Idempotency-Key", "not a UUID");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.wrongFields()).containsExactlyInAnyOrder("beneficiaries[0]", "beneficiaries[1]", "beneficiary",
                "Idempotency-Key");
        assertThat(user.post(DocumentUser.RIGHTS, map("beneficiaries", "1")).wrongFields())
                .containsExactly("beneficiaries");
        assertThat(user.post(DocumentUser.RIGHTS, "[]").problem()).isEqualTo("malformed-request");
    }

    @Test
    void rightsThatEndedRunOrBeginTomorrowAreSaidToDoSo() {
        var user = DocumentUser.of(application);
        var today = user.today();

        assertThat(rights(user, today.minusYears(1), today.minusDays(1)))
                .anyMatch(sentence -> sentence.contains("Jean Lefèvre a bénéficié de la prise en charge"))
                .noneMatch(sentence -> sentence.contains("valable un an"));
        assertThat(rights(user, today.minusYears(1), today))
                .anyMatch(sentence -> sentence.contains("Jean Lefèvre bénéficie de la prise en charge"));
        assertThat(rights(user, today.plusDays(1), today.plusYears(1)))
                .anyMatch(sentence -> sentence.contains("Jean Lefèvre bénéficiera de la prise en charge"));
    }

    @Test
    void withoutTreatingDoctorItSaysSo() {
        var user = DocumentUser.of(application).registered(record -> record.put("treatingDoctor", null));

        assertThat(DocumentUser.text(user.rights())).contains("Médecin traitant : non déclaré.")
                .doesNotContain("Morel");
    }

    @Test
    void anExemptionIsShown() {
        var user = DocumentUser.of(application).registered(record -> record.put("rights",
                map("from", "2020-01-01", "to", "2030-12-31", "exemption", "ALD")));

        assertThat(DocumentUser.text(user.rights())).contains("Exonération du ticket modérateur",
                "affection de longue durée (ALD)");
    }
}
