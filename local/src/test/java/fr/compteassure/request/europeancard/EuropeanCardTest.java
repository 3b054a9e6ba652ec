package fr.compteassure.request.europeancard;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.request.Procedures.fields;
import static fr.compteassure.request.Procedures.key;
import static fr.compteassure.request.Procedures.outcome;
import static fr.compteassure.request.Procedures.submit;
import static fr.compteassure.request.Procedures.user;
import static fr.compteassure.request.Procedures.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.value.FrenchCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EuropeanCardTest {
    static final String ROUTE = "european-card-orders";

    @AutoClose
    private static final Application application = Application.shared();

    private static LocalDate today() {
        return application.cloud().today();
    }

    private static Map<String, Object> order(LocalDate departure, String destination, String... people) {
        return map("people", List.of(people), "departureDate", departure.toString(), "destination", destination);
    }

    private static Map<String, Object> rights(LocalDate from, LocalDate to) {
        return map("rights", map("from", from.toString(), "to", to.toString(), "exemption", null));
    }

    /** The outcome, and the last day of the certificate if there is one, counted from today. */
    private static String told(Reply reply) {
        if (!(reply.json().get("documents") instanceof List<?> documents)) {
            return outcome(reply);
        }
        var period = (Map<?, ?>) ((Map<?, ?>) documents.getFirst()).get("period");
        assertThat(period.get("from")).isEqualTo(today().toString());
        return outcome(reply) + " until "
                + (LocalDate.parse((String) period.get("to")).toEpochDay() - today().toEpochDay());
    }

    @ParameterizedTest
    @CsvSource({"-1, false, wrong [departureDate]", "0, true, ACCEPTED", "13, true, ACCEPTED", "14, true, ACCEPTED",
            "15, false, ACCEPTED", "16, false, ACCEPTED"})
    void adepartureInLessThanFifteenDaysBringsACertificate(int days, boolean certificate, String outcome) {
        var reply = submit(user(application, map()), ROUTE, order(today().plusDays(days), "ES", "INSURED"));

        assertThat(outcome(reply)).isEqualTo(outcome);
        assertThat(reply.json().containsKey("documents")).isEqualTo(certificate);
        assertThat(warnings(reply).contains("provisional-certificate")).isEqualTo(certificate);
    }

    @ParameterizedTest
    @CsvSource({"-1, ACCEPTED", "0, wrong [departureDate]", "1, wrong [departureDate]"})
    void adepartureAfterTheCardIsTooFar(int daysAfterTwoYears, String outcome) {
        assertThat(outcome(submit(user(application, map()), ROUTE,
                order(today().plusYears(2).plusDays(daysAfterTwoYears), "ES", "INSURED")))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, rights-closed", "0, 0, ACCEPTED until 0", "1, 1, ACCEPTED until 1", "1, 2, rights-closed",
            "13, 14, rights-closed", "14, 14, ACCEPTED until 14", "40, 14, ACCEPTED until 40",
            "29, 30, rights-closed", "30, 30, ACCEPTED", "31, 30, ACCEPTED"})
    void rightsAreOpenTodayAndWhenOneLeaves(int lastDay, int departure, String told) {
        var person = user(application, rights(LocalDate.of(2020, 1, 1), today().plusDays(lastDay)));

        assertThat(told(submit(person, ROUTE, order(today().plusDays(departure), "ES", "INSURED")))).isEqualTo(told);
        assertThat(((List<?>) person.get("/documents").json().get("items")).isEmpty())
                .isEqualTo(!told.contains("until"));
    }

    @Test
    void rightsThatBeginTomorrowAreNotOpen() {
        var person = user(application, rights(today().plusDays(1), today().plusYears(3)));

        assertThat(outcome(submit(person, ROUTE, order(today().plusDays(40), "ES", "INSURED"))))
                .isEqualTo("rights-closed");
    }

    @Test
    void acertificateIsValidForThreeMonthsAndACardForTwoYears() {
        var reply = submit(user(application, map()), ROUTE, order(today(), "ES", "INSURED"));

        assertThat(told(reply)).isEqualTo("ACCEPTED until "
                + (today().plusMonths(3).minusDays(1).toEpochDay() - today().toEpochDay()));
        assertThat(message(reply, "card-validity")).contains(
                "jusqu’au " + FrenchCalendar.day(today().plusYears(2).minusDays(1)) + ", tant que");
        assertThat(message(reply, "card-delivery")).contains("sous 15 jours environ");
    }

    @Test
    void acardIsNotValidBeyondTheRights() {
        var last = today().plusMonths(8);

        assertThat(message(submit(user(application, rights(LocalDate.of(2020, 1, 1), last)), ROUTE,
                order(today().plusDays(40), "ES", "INSURED")), "card-validity"))
                .contains("jusqu’au " + FrenchCalendar.day(last) + ", dernier jour de vos droits");
    }

    private static String message(Reply reply, String code) {
        return ((List<?>) reply.json().get("warnings")).stream().map(one -> (Map<?, ?>) one)
                .filter(one -> one.get("code").equals(code)).map(one -> (String) one.get("message")).findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"ES, ACCEPTED, ''", "CH, ACCEPTED, ''", "GB, ACCEPTED, ''", "IS, ACCEPTED, ''",
            "FR, wrong [destination], carte Vitale", "RE, wrong [destination], carte Vitale",
            "US, wrong [destination], soins à l’étranger", "MC, wrong [destination], 36 46",
            "UK, wrong [destination], ISO 3166-1"})
    void acardServesInEurope(String destination, String outcome, String advice) {
        var reply = submit(user(application, map()), ROUTE, order(today().plusDays(40), destination, "INSURED"));

        assertThat(outcome(reply)).isEqualTo(outcome);
        assertThat(reply.json().toString()).contains(advice);
    }

    @ParameterizedTest
    @CsvSource({"41, 40, ACCEPTED", "40, 40, wrong [people[1]]", "1, 0, ACCEPTED until 0", "0, 0, wrong [people[1]]",
            "-1, 0, wrong [people[1]]", "8, 5, ACCEPTED until 7"})
    void achildWhoComesOfAgeBeforeTheDepartureOrdersAlone(int birthday, int departure, String told) {
        var parent = parentOfWhoComesOfAgeIn(birthday);

        assertThat(told(submit(parent, ROUTE, order(today().plusDays(departure), "ES", "INSURED", "1"))))
                .isEqualTo(told);
    }

    @Test
    void acardOfAChildEndsBeforeTheyComeOfAge() {
        var reply = submit(parentOfWhoComesOfAgeIn(100), ROUTE, order(today().plusDays(40), "ES", "INSURED", "1"));

        assertThat(message(reply, "card-validity-child"))
                .contains("La carte de Zoé", "jusqu’au " + FrenchCalendar.day(today().plusDays(99)));
        assertThat(message(reply, "card-validity")).contains(FrenchCalendar.day(today().plusYears(2).minusDays(1)));
    }

    private static AccountUser parentOfWhoComesOfAgeIn(int days) {
        return user(application, map("beneficiaries", List.of(map("id", "1", "familyName", "Lefèvre", "givenNames",
                List.of("Zoé"), "birthDate", today().plusDays(days).minusYears(18).toString(), "relationship",
                "CHILD"))));
    }

    @Test
    void everyWrongFieldIsNamed() {
        var person = user(application, map());

        assertThat(fields(submit(person, ROUTE, map("people", List.of("1", "7", "1"), "departureDate",
                today().minusDays(1).toString(), "destination", "US", "colour", "green"))))
                .containsExactlyInAnyOrder("people[1]", "people[2]", "departureDate", "destination", "colour");
        assertThat(fields(submit(person, ROUTE, map()))).containsExactlyInAnyOrder("people", "departureDate",
                "destination");
        assertThat(fields(submit(person, ROUTE, map("people", List.of(), "departureDate", "demain", "destination",
                "Espagne")))).containsExactlyInAnyOrder("people", "departureDate", "destination");
        assertThat(fields(submit(person, ROUTE, map("people", List.of(4), "departureDate", 7, "destination", true))))
                .containsExactlyInAnyOrder("people[0]", "departureDate", "destination");
    }

    @Test
    void theSameKeyIsTheSameReceiptWithTheSameDocument() {
        var person = user(application, map());
        var key = key();
        var first = person.post("/requests/" + ROUTE, order(today(), "ES", "INSURED"), key);

        var again = person.post("/requests/" + ROUTE, order(today(), "ES", "INSURED"), key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(withoutLinks(again)).isEqualTo(withoutLinks(first));
        assertThat(documents(person)).hasSize(1);
    }

    private static Map<?, ?> withoutLinks(Reply reply) {
        var json = reply.json();
        ((List<?>) json.get("documents")).forEach(document -> {
            assertThat(((Map<?, ?>) document).remove("downloadUrl")).asString().startsWith("http");
            ((Map<?, ?>) document).remove("downloadUrlExpiresAt");
        });
        return json;
    }

    private static List<?> documents(AccountUser person) {
        return (List<?>) person.get("/documents").json().get("items");
    }

    /** What is accepted is not open: a card that was lost on the way is ordered anew. */
    @Test
    void asecondOrderIsAnotherOneWithADocumentOfItsOwn() {
        var person = user(application, map());
        submit(person, ROUTE, order(today(), "ES", "INSURED"));

        assertThat(outcome(submit(person, ROUTE, order(today(), "ES", "INSURED")))).isEqualTo("ACCEPTED");

        assertThat(documents(person)).hasSize(2).extracting(document -> ((Map<?, ?>) document).get("fileName"))
                .doesNotHaveDuplicates();
    }
}
