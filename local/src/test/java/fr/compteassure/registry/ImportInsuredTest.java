package fr.compteassure.registry;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ImportInsuredTest {
    @AutoClose
    private static final Application application = Application.shared();

    private static String changed(String field, Object value) {
        var record = Person.next().record();
        record.put(field, value);
        return Api.json(record);
    }

    @Test
    void aBadLineIsReportedWithItsFieldsAndTheOthersAreImported() {
        var good = List.of(Person.next(), Person.next());
        var lines = Stream.of(good.getFirst().line(),
                "{not json",
                changed("nir", "185037599904275"),
                "",
                changed("cpam", "999"),
                changed("address", map("lines", List.of(), "postalCode", "1", "city", null)),
                changed("nickname", "x"),
                "[]",
                changed("beneficiaries", List.of(map("id", "1", "familyName", "Lefèvre", "givenNames", List.of("Zoé"),
                        "birthDate", "2015-13-01", "relationship", "child"))),
                good.getLast().line()).collect(Collectors.joining("\r\n"));

        var report = application.imports(lines);

        assertThat(report.json()).containsEntry("lines", 9).containsEntry("imported", 2);
        assertThat((String) report.json().get("file")).startsWith("insured/");
        assertThat(report.rejected()).isEqualTo(Map.of(2, List.of(""), 3, List.of("nir"), 5, List.of("cpam"),
                6, List.of("address.lines", "address.postalCode", "address.city"), 7, List.of("nickname"),
                8, List.of(""), 9, List.of("beneficiaries[0].birthDate", "beneficiaries[0].relationship")));
        good.forEach(application::open);
    }

    @Test
    void theReportHoldsNothingThatALineSaysThoughItStandsWhereANameShould() {
        var person = Person.next();
        var good = Person.next();

        var report = application.imports(Api.json(map(person.nir(), 1, person.email(), 2, "nickname", 3,
                "a.".repeat(20_000), 4)) + "\n"
                + changed("address", map("12 rue des Lilas", 1)) + "\n" + good.line());

        assertThat(report.rejected().get(1)).contains("?", "nickname", "nir");
        assertThat(report.rejected().get(2)).contains("?", "address.lines");
        assertThat(report.response().body()).doesNotContain(person.nir(), person.email(), "Lilas");
        application.open(good);
    }

    @Test
    void aLineWithThousandsOfWrongFieldsIsReportedBriefly() {
        var report = application.imports("{\"beneficiaries\":[" + "0,".repeat(30_000) + "0]}");

        assertThat(report.rejected().get(1)).hasSize(100);
    }

    @Test
    void aBeneficiaryIsNotCalledAsTheInsuredPersonIsInRequests() {
        var report = application.imports(changed("beneficiaries", List.of(map("id", "INSURED", "familyName", "Lefèvre",
                "givenNames", List.of("Zoé"), "birthDate", "2015-06-01", "relationship", "CHILD"))));

        assertThat(report.rejected()).isEqualTo(Map.of(1, List.of("beneficiaries[0].id")));
    }

    @Test
    void aFileOfNothingIsImported() {
        assertThat(application.imports("").json()).containsEntry("lines", 0).containsEntry("imported", 0)
                .containsEntry("rejected", List.of());
    }

    @Test
    void aLineOfTooManyBytesIsReportedAndTheNextImported() {
        var person = Person.next();
        var report = application.imports("{\"nir\":\"" + "1".repeat(200_000) + "\"}\n" + person.line());

        assertThat(report.json()).containsEntry("imported", 1);
        assertThat(report.rejected()).containsOnlyKeys(1);
    }

    @Test
    void aLineThatIsNotUtf8IsReported() {
        var bytes = Person.next().line().getBytes(StandardCharsets.ISO_8859_1);

        var report = application.importBytes(bytes);

        assertThat(report.json()).containsEntry("imported", 0);
        assertThat(report.rejected()).containsOnlyKeys(1);
    }

    @Test
    void theSameFileAgainChangesNothing() {
        var person = application.member();
        var before = application.api().get("/account", "Authorization", "Bearer " + application.logIn(person)).json();

        var report = application.imports(person.line()).json();
        var after = application.api().get("/account", "Authorization", "Bearer " + application.logIn(person)).json();

        assertThat(report).containsEntry("imported", 1);
        before.remove("lastLogInAt");
        after.remove("lastLogInAt");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aNewerRecordTakesThePlaceOfTheFormerEvenInOneFile() {
        var person = application.member();
        var moved = person.record();
        moved.put("cpam", "342");
        var again = person.record();
        again.put("cpam", "974");

        application.imports(Api.json(moved) + "\n" + Api.json(again));

        var account = application.api().get("/account", "Authorization", "Bearer " + application.logIn(person)).json();
        assertThat(account).containsEntry("cpam", Map.of("code", "974", "name", "CGSS de La Réunion"));
    }

    @Test
    void aFundThatWasMergedLeadsToItsSuccessor() {
        var person = application.member();
        var record = person.record();
        record.put("cpam", "341");

        application.imports(Api.json(record));

        var account = application.api().get("/account", "Authorization", "Bearer " + application.logIn(person)).json();
        assertThat(account).containsEntry("cpam", Map.of("code", "342", "name", "CPAM de l’Hérault"));
    }

    @Test
    void anAddressAbroadBearsACountryAndThePostalCodeOfThatCountryOrNone() {
        var report = application.imports(Stream.of(
                map("lines", List.of("1 High Street"), "postalCode", "EC1A 1BB", "city", "London", "country", "GB"),
                map("lines", List.of("1 Main Street"), "city", "Dublin", "country", "IE"),
                map("lines", List.of("31 rue des Filaos"), "postalCode", "97400", "city", "Saint-Denis", "country",
                        "RE"),
                map("lines", List.of("31 rue des Filaos"), "postalCode", "B-1000", "city", "Lille", "country", "FR"),
                map("lines", List.of("31 rue des Filaos"), "city", "Lille"),
                map("lines", List.of("Rue Haute"), "postalCode", "B-1000", "city", "Bruxelles", "country", "Belgique"))
                .map(address -> changed("address", address)).collect(Collectors.joining("\n")));

        assertThat(report.json()).containsEntry("imported", 3);
        assertThat(report.rejected()).containsOnlyKeys(4, 5, 6).containsEntry(4, List.of("address.postalCode"))
                .containsEntry(5, List.of("address.postalCode"));
        assertThat(report.rejected().get(6)).contains("address.country");
    }

    @Test
    void theCardAndTheSexOfABeneficiaryAreReadAndCheckedLikeThoseOfThePerson() {
        var zoe = map("id", "1", "familyName", "Lefèvre", "givenNames", List.of("Zoé"), "birthDate", "2015-06-01",
                "sex", "X", "relationship", "CHILD", "vitaleCard", map("status", "active", "issuedOn", "2019"));

        var report = application.imports(changed("beneficiaries", List.of(zoe)));

        assertThat(report.rejected()).isEqualTo(Map.of(1, List.of("beneficiaries[0].sex",
                "beneficiaries[0].vitaleCard.status", "beneficiaries[0].vitaleCard.issuedOn")));
    }

    @Test
    void everyWrongFieldOfWhatAFileMayTellIsNamed() {
        var record = Person.next().record();
        record.putAll(map("organisme", "01351", "managementCode", "100",
                "exemption", map("kind", "CMU", "from", "2025-13-01"),
                "complementaryCover", map("kind", "FREE", "from", "2026-03-01", "to", "2026-02-28"),
                "beneficiaries", List.of(map("id", "1", "familyName", "Lefèvre", "usageName", " ", "givenNames",
                        List.of("Zoé"), "birthDate", "2015-06-01", "birthRank", 0, "relationship", "CHILD",
                        "treatingDoctorDeclared", "oui", "rightsUntil", "bientôt"))));

        assertThat(application.imports(Api.json(record)).rejected().get(1)).containsExactlyInAnyOrder("organisme",
                "managementCode", "exemption.kind", "exemption.from", "complementaryCover.to",
                "beneficiaries[0].usageName", "beneficiaries[0].birthRank",
                "beneficiaries[0].treatingDoctorDeclared", "beneficiaries[0].rightsUntil");
    }

    @Test
    void theAccountShowsTheNameThatABeneficiaryUsesAndWhenTheirRightsEnd() {
        var person = application.member();
        var record = person.record();
        record.put("beneficiaries", List.of(map("id", "1", "familyName", "Lefèvre", "usageName", "Lefèvre-Martin",
                "givenNames", List.of("Zoé"), "birthDate", "2015-06-01", "sex", "F", "birthRank", 1, "relationship",
                "CHILD", "treatingDoctorDeclared", true, "rightsUntil", "2027-08-31")));

        application.imports(Api.json(record));

        var account = application.api().get("/account", "Authorization", "Bearer " + application.logIn(person)).json();
        assertThat(account).containsEntry("beneficiaries", List.of(map("id", "1", "familyName", "Lefèvre", "usageName",
                "Lefèvre-Martin", "givenNames", List.of("Zoé"), "birthDate", "2015-06-01", "relationship", "CHILD",
                "rightsUntil", "2027-08-31")));
    }

    @Test
    void aCodeThatTheFundAddsIsShownAsItIs() {
        var person = application.member();
        var record = person.record();
        record.put("vitaleCard", map("status", "IN_RENEWAL"));
        record.put("beneficiaries", List.of(map("id", "1", "familyName", "Lefèvre", "givenNames", List.of("Zoé"),
                "birthDate", "2015-06-01", "relationship", "FOSTER_CHILD")));

        application.imports(Api.json(record));

        var account = application.api().get("/account", "Authorization", "Bearer " + application.logIn(person));
        assertThat(account.json()).containsEntry("vitaleCard", Map.of("status", "IN_RENEWAL"));
        assertThat(account.response().body()).contains("\"relationship\":\"FOSTER_CHILD\"");
    }

    @Test
    void twoBeneficiariesOfOneNumberAreReportedAndTheOtherLinesImported() {
        var good = Person.next();
        var twins = changed("beneficiaries", Stream.of("1", "2", "1", " 2").map(id -> map("id", id, "familyName",
                "Lefèvre", "givenNames", List.of("Zoé"), "birthDate", "2015-06-01", "relationship", "CHILD")).toList());

        var report = application.imports(twins + "\n" + good.line());

        assertThat(report.json()).containsEntry("imported", 1);
        assertThat(report.rejected()).isEqualTo(Map.of(1, List.of("beneficiaries[2].id", "beneficiaries[3].id")));
        application.open(good);
    }
}
