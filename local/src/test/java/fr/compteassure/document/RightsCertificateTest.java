package fr.compteassure.document;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Reply;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
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
                "Médecin traitant : déclaré.", "Caisse 351 – CPAM d’Ille-et-Vilaine", "Zoé",
                "12 rue des Lilas 35000 Rennes", reply.text("verificationCode"), "valable un an",
                user.today().getYear() + "-351-");
        assertThat(text).doesNotContain("Exonération", "Morel", "Organisme de rattachement", "Code gestion", "Rang",
                "Droits jusqu’au");
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

        assertThat(DocumentUser.text(user.rights())).contains("Zoé", "Inès").doesNotContain("Hugo", "Camille",
                "ne concerne que");
        assertThat(DocumentUser.text(user.post(DocumentUser.RIGHTS, map("beneficiaries", null)))).contains("Zoé",
                "Inès");
        assertThat(DocumentUser.text(user.post(DocumentUser.RIGHTS, map("beneficiaries", List.of("4")))))
                .contains("Inès").doesNotContain("Zoé");
        assertThat(DocumentUser.text(user.post(DocumentUser.RIGHTS, map("beneficiaries", List.of()))))
                .contains("Cette attestation ne concerne que l’assuré(e).").doesNotContain("Zoé", "Inès");
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

        var once = DocumentUser.issued(user.post(DocumentUser.RIGHTS, map("beneficiaries", List.of("1", "4"))));
        var twice = DocumentUser.issued(user.post(DocumentUser.RIGHTS, map("beneficiaries", List.of("4", "1", "4"))));

        assertThat(twice.text("documentId")).isEqualTo(once.text("documentId"));
    }

    @Test
    void whoIsNoBeneficiaryIsRefusedWithTheReason() {
        var user = family();

        var reply = user.post(DocumentUser.RIGHTS, map("beneficiaries", List.of("9", "1", "3", "", "2")));

        assertThat(reply.problem()).isEqualTo("invalid-fields");
        assertThat(reply.wrongFields()).containsExactly("beneficiaries[0]", "beneficiaries[2]", "beneficiaries[3]",
                "beneficiaries[4]");
        assertThat(reply.response().body()).contains("18 ans ou plus").contains("depuis son propre compte")
                .contains("Aucun bénéficiaire de votre dossier");
    }

    @Test
    void whoComesOfAgeTomorrowHasRightsUntilToday() {
        var user = family();
        var today = user.today();

        assertThat(DocumentUser.text(user.rights())).contains(
                "Inès " + day(today.plusDays(1).minusYears(18)) + " " + day(today), "Zoé 01/06/2015 31/12/2030");
    }

    @Test
    void aBeneficiaryWhoseRightsEndedEarlierIsRefusedFromTheNextDayOn() {
        var user = DocumentUser.of(application);
        var today = user.today();
        user.registered(record -> record.put("beneficiaries", List.of(until("1", "Zoé", today.minusDays(1)),
                until("2", "Léo", today))));

        assertThat(DocumentUser.text(user.rights())).contains("Léo 01/06/2015 " + day(today)).doesNotContain("Zoé");
        var reply = user.post(DocumentUser.RIGHTS, map("beneficiaries", List.of("1")));
        assertThat(reply.wrongFields()).containsExactly("beneficiaries[0]");
        assertThat(reply.response().body()).contains("n’est plus votre bénéficiaire depuis le").contains("36\u00A046");
    }

    private static Map<String, Object> until(String id, String name, LocalDate day) {
        var one = beneficiary(id, name, LocalDate.of(2015, 6, 1), "CHILD");
        one.put("rightsUntil", day.toString());
        return one;
    }

    private static String day(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    @Test
    void whatTheFileTellsOfTwinsIsShownAndNothingElse() {
        var user = DocumentUser.of(application).registered(record -> {
            record.put("organisme", "013510001");
            record.put("managementCode", "10");
            record.put("beneficiaries", List.of(twin("1", "Zoé", 1), twin("2", "Léa", 2)));
        });

        assertThat(DocumentUser.text(user.rights())).contains(
                "Organisme de rattachement 013510001 (régime 01, caisse 351, centre 0001)",
                "Code gestion 10 – régime général", "Rang de naissance",
                "Lefèvre Morel Zoé 01/06/2015 1 déclaré", "Lefèvre Morel Léa 01/06/2015 2 déclaré");
    }

    private static Map<String, Object> twin(String id, String name, int rank) {
        var one = beneficiary(id, name, LocalDate.of(2015, 6, 1), "CHILD");
        one.putAll(map("usageName", "Morel", "birthRank", rank, "treatingDoctorDeclared", true));
        return one;
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

    private static Reply shown(DocumentUser user, Object showExemption) {
        return DocumentUser.issued(user.post(DocumentUser.RIGHTS, map("showExemption", showExemption)));
    }

    @Test
    void itsOwnerIsToldWhatTellsItFromOthersOfItsKind() {
        var user = DocumentUser.of(application).registered(record -> record.put("exemption",
                map("kind", "ALD", "from", "2021-03-01", "to", "2040-02-29")));
        var everything = shown(user, true);
        var alone = DocumentUser.issued(user.post(DocumentUser.RIGHTS, map("beneficiaries", List.of())));

        assertThat(everything.json()).containsEntry("exemptionShown", true).containsEntry("beneficiaries", 1)
                .containsEntry("beneficiaryInitials", List.of("Z. L."));
        assertThat(alone.json()).containsEntry("exemptionShown", false).containsEntry("beneficiaries", 0)
                .containsEntry("beneficiaryInitials", List.of());
        assertThat(user.get("/documents/" + everything.text("documentId")).json()).containsEntry("exemptionShown",
                true);
        assertThat(user.get("/documents").json().get("items")).asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .extracting(item -> item.get("exemptionShown")).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void exemptionAndComplementaryCoverAreToldOnRequestOnly() {
        var user = DocumentUser.of(application).registered(record -> {
            record.put("exemption", map("kind", "ALD", "from", "2021-03-01", "to", "2040-02-29"));
            record.put("complementaryCover",
                    map("kind", "PAYING", "from", "2021-09-01", "to", "2040-08-31", "manager", "FUND"));
        });

        var silent = user.rights();
        assertThat(shown(user, false).text("documentId")).isEqualTo(silent.text("documentId"));
        assertThat(DocumentUser.text(silent)).doesNotContainIgnoringCase("exonération").doesNotContain("ALD")
                .doesNotContainIgnoringCase("complémentaire").doesNotContain("affection");
        assertThat(DocumentUser.text(shown(user, true))).contains("Exonération du ticket modérateur",
                "affection de longue durée (ALD), du 1er mars 2021 au 29 février 2040.",
                "Complémentaire santé solidaire avec participation financière, du 1er septembre 2021 au 31 août 2040."
                        + " Organisme gestionnaire : CPAM d’Ille-et-Vilaine.");
    }

    @Test
    void anExemptionThatEndedIsNotShown() {
        var user = DocumentUser.of(application).registered(record -> record.put("exemption",
                map("kind", "MATERNITY", "from", "2021-03-01", "to", "2021-09-30")));

        assertThat(DocumentUser.text(shown(user, true))).contains("Aucune exonération, en cours ou à venir",
                "Aucune Complémentaire santé solidaire").doesNotContain("maternité");
    }

    @Test
    void theOneWordOfAnOldFileIsComplementaryCoverWithoutDates() {
        var user = DocumentUser.of(application).registered(record -> record.put("rights",
                map("from", "2020-01-01", "to", "2030-12-31", "exemption", "CSS")));

        assertThat(DocumentUser.text(shown(user, true))).contains("Aucune exonération",
                "Pour l’assuré(e) : Complémentaire santé solidaire. ");
    }

    @Test
    void everyDocumentTellsWhereToAskObjectAndCheck() {
        var user = DocumentUser.of(application);

        assertThat(DocumentUser.text(user.rights())).contains("Adresse de démonstration (inventée)",
                "36 46 (service gratuit + prix appel)", "commission de recours amiable", "dans les deux mois",
                "délégué à la protection des données", user.cloud().config().webAddress() + "/verification");
    }
}
