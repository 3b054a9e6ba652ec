package fr.compteassure.request.foreigncare;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.request.Procedures.fields;
import static fr.compteassure.request.Procedures.key;
import static fr.compteassure.request.Procedures.outcome;
import static fr.compteassure.request.Procedures.see;
import static fr.compteassure.request.Procedures.submit;
import static fr.compteassure.request.Procedures.user;
import static fr.compteassure.request.Procedures.warnings;
import static fr.compteassure.request.Procedures.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Reply;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignCareTest {
    private static final String ROUTE = "foreign-care-claims";

    @AutoClose
    private static final Application application = Application.shared();

    private static LocalDate today() {
        return application.cloud().today();
    }

    private static Map<String, Object> care(LocalDate date, String amount, String currency) {
        return map("date", date.toString(), "kind", "CONSULTATION", "amount", amount, "currency", currency);
    }

    /** A claim for a stay of ten days in Switzerland that ended on a day, and for care of the day before. */
    static Map<String, Object> claim(LocalDate stayTo) {
        return map("person", "INSURED", "country", "CH", "stayFrom", stayTo.minusDays(9).toString(),
                "stayTo", stayTo.toString(), "stayReason", "HOLIDAY",
                "care", List.of(care(stayTo.minusDays(1), "123.45", "CHF")), "urgent", false);
    }

    private static Map<String, Object> claim(Object... changes) {
        var form = claim(today());
        form.putAll(map(changes));
        return form;
    }

    private static Reply ask(AccountUser person, Map<String, Object> form) {
        return submit(person, ROUTE, form);
    }

    private static String outcomeOf(Map<String, Object> form) {
        return outcome(ask(AccountUser.of(application), form));
    }

    private static Map<?, ?> form(AccountUser person, Reply request) {
        return (Map<?, ?>) see(person, request.text("requestId")).json().get("form");
    }

    @Test
    void aClaimIsReviewedWithBillsAndProofsOfPayment() {
        var person = AccountUser.of(application);

        var request = ask(person, claim());

        assertThat(outcome(request)).isEqualTo("SUBMITTED");
        assertThat(request.json().get("pieces")).isEqualTo(List.of(
                Map.of("piece", "INVOICES", "required", true, "received", false),
                Map.of("piece", "PAYMENT_PROOFS", "required", true, "received", false),
                Map.of("piece", "PRESCRIPTIONS", "required", false, "received", false)));
        assertThat(warnings(request)).containsExactly("keep-originals");
        assertThat(request.json().get("warnings").toString()).contains("5 ans");
        assertThat(form(person, request)).isEqualTo(claim("tariff", "HOST"));
    }

    @ParameterizedTest
    @CsvSource({"DE, false, , SUBMITTED", "DE, false, FRENCH, SUBMITTED", "NO, false, HOST, SUBMITTED",
            "CH, true, FRENCH, SUBMITTED", "GB, false, , SUBMITTED", "US, false, , not-urgent", "US, true, , SUBMITTED",
            "US, true, FRENCH, wrong [tariff]", "MA, false, HOST, wrong [tariff]", "MC, false, , not-urgent",
            "FR, false, , wrong [country]", "RE, true, , wrong [country]", "NC, true, , wrong [country]",
            "UK, true, , wrong [country]", "FR, true, FRENCH, wrong [country]"})
    void whereTheCareWasGivenDecides(String country, boolean urgent, String tariff, String outcome) {
        assertThat(outcomeOf(claim("country", country, "urgent", urgent, "tariff", tariff))).isEqualTo(outcome);
    }

    @Test
    void outsideEuropeTheFundDecidesAndNoTariffIsKept() {
        var person = AccountUser.of(application);
        var request = ask(person, claim("country", "TN", "urgent", true));

        assertThat(warnings(request)).containsExactly("keep-originals", "discretionary");
        assertThat(form(person, request).containsKey("tariff")).isFalse();
        assertThat(ask(person, claim("country", "US")).text("detail")).contains("tarif français au plus", "36 46");
    }

    @ParameterizedTest
    @CsvSource({"123.4, CHF, 123.40", "30, EUR, 30.00", "1500, JPY, 1500", "12.345, TND, 12.345", "1500.5, JPY, ",
            "12.3456, TND, ", "12.345, EUR, ", "0, EUR, ", "-5, EUR, ", "'12,50', EUR, ", "1e3, EUR, "})
    void amountsAreExactInTheirCurrency(String typed, String currency, String kept) {
        var person = AccountUser.of(application);

        var request = ask(person, claim("care", List.of(care(today(), typed, currency))));

        if (kept == null) {
            assertThat(outcome(request)).isEqualTo("wrong [care[0].amount]");
        } else {
            assertThat(form(person, request).get("care")).isEqualTo(List.of(care(today(), kept, currency)));
        }
    }

    @Test
    void anAmountIsAText() {
        var care = care(today(), "1", "EUR");
        care.put("amount", 123.45);

        assertThat(outcomeOf(claim("care", List.of(care)))).isEqualTo("wrong [care[0].amount]");
    }

    @ParameterizedTest
    @CsvSource({"-10, wrong [care[0].date]", "-9, SUBMITTED", "0, SUBMITTED", "1, wrong [care[0].date]"})
    void careIsGivenDuringTheStay(int daysAfterItsEnd, String outcome) {
        var end = today().minusDays(20);
        var form = claim(end);
        form.put("care", List.of(care(end.plusDays(daysAfterItsEnd), "1", "CHF")));

        assertThat(outcomeOf(form)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, SUBMITTED", "0, 1, wrong [stayTo]", "-3, -3, SUBMITTED", "-3, -4, wrong [stayTo]"})
    void aStayIsOverAndInOrder(int fromDay, int toDay, String outcome) {
        var from = today().plusDays(fromDay);
        var form = claim("stayFrom", from.toString(), "stayTo", today().plusDays(toDay).toString(),
                "care", List.of(care(from, "1", "CHF")));

        assertThat(outcomeOf(form).replace(", care[0].date", "")).isEqualTo(outcome);
    }

    @Test
    void whoIsBornOnTheJourneyIsCaredForFromTheBirthOn() {
        var born = today().minusDays(3);
        var twins = List.of(child("1", "Anne-Sophie", born), child("2", "Anne-Laure", born));
        var parent = user(application, map("beneficiaries", twins));

        assertThat(outcome(ask(parent, claim("person", "1", "care", List.of(care(born, "1", "CHF"))))))
                .isEqualTo("SUBMITTED");
        assertThat(outcome(ask(parent, claim("person", "2", "care", List.of(care(born.minusDays(1), "1", "CHF"))))))
                .isEqualTo("wrong [care[0].date]");
        assertThat(outcome(ask(parent, claim("person", "2", "care", List.of(care(born, "1", "CHF"))))))
                .isEqualTo("SUBMITTED");
    }

    private static Map<String, Object> child(String id, String givenName, LocalDate birthDate) {
        return map("id", id, "familyName", "Lefèvre--de La Tour d’Auvergne", "givenNames", List.of(givenName),
                "birthDate",
                birthDate.toString(), "relationship", "CHILD");
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, false", "1, false"})
    void whatMayBeTooOldIsClaimedWithAWarning(int daysAfterTheQuarterBegan, boolean late) {
        var care = today().with(IsoFields.DAY_OF_QUARTER, 1).minusYears(2).plusDays(daysAfterTheQuarterBegan);
        var form = claim(care);
        form.put("care", List.of(care(care, "1", "CHF")));

        var request = ask(AccountUser.of(application), form);

        assertThat(outcome(request)).isEqualTo("SUBMITTED");
        assertThat(warnings(request).contains("late")).isEqualTo(late);
    }

    @ParameterizedTest
    @CsvSource({"0, wrong [care]", "1, SUBMITTED", "50, SUBMITTED", "51, wrong [care]"})
    void aClaimIsForSomethingAndForFiftyThingsAtTheMost(int count, String outcome) {
        assertThat(outcomeOf(claim("care", Collections.nCopies(count, care(today(), "1", "CHF"))))).isEqualTo(outcome);
    }

    @Test
    void aStayIsClaimedForOncePerPersonAndCountry() {
        var person = AccountUser.of(application);
        var first = ask(person, claim());

        var second = ask(person, claim("urgent", true, "stayReason", "WORK"));

        assertThat(outcome(second)).isEqualTo("request-open");
        assertThat(second.text("requestId")).isEqualTo(first.text("requestId"));
        assertThat(outcome(ask(person, claim("person", "1")))).isEqualTo("SUBMITTED");
        assertThat(outcome(ask(person, claim("country", "DE")))).isEqualTo("SUBMITTED");
        assertThat(outcome(ask(person, claim(today().minusDays(1))))).isEqualTo("SUBMITTED");
        assertThat(outcome(ask(person, claim("stayFrom", today().minusDays(8).toString())))).isEqualTo("SUBMITTED");
        withdraw(person, first.text("requestId"));
        assertThat(outcome(ask(person, claim()))).isEqualTo("SUBMITTED");
    }

    @Test
    void theSameKeyIsTheSameReceipt() {
        var person = AccountUser.of(application);
        var key = key();
        var first = person.post("/requests/" + ROUTE, claim(), key);

        var again = person.post("/requests/" + ROUTE, claim(), key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void rightsThatEndedAfterTheStayAreNoObstacle() {
        var person = user(application, map("rights",
                map("from", "2020-01-01", "to", today().minusDays(1).toString()), "beneficiaries", List.of()));

        assertThat(outcome(ask(person, claim()))).isEqualTo("SUBMITTED");
        assertThat(outcome(ask(person, claim("person", "1")))).isEqualTo("wrong [person]");
    }

    @Test
    void everyWrongFieldIsNamed() {
        var person = AccountUser.of(application);
        var wrong = map("date", "2026-02-30", "kind", "MASSAGE", "amount", "1.", "currency", "FRF", "hospital", true);
        var form = claim("person", "7", "country", "XX", "stayFrom", today().plusDays(1).toString(),
                "stayTo", today().plusDays(2).toString(), "stayReason", "LOVE", "urgent", "yes", "tariff", "BEST",
                "colour", "green", "care", List.of(wrong, care(today().minusDays(1), "1.234", "EUR"), "soin"));

        assertThat(fields(ask(person, form))).containsExactlyInAnyOrder("person", "country", "stayFrom", "stayTo",
                "stayReason", "urgent", "tariff", "colour", "care[0].date", "care[0].kind", "care[0].amount",
                "care[0].currency", "care[0].hospital", "care[1].date", "care[1].amount", "care[2]");
        assertThat(fields(ask(person, map()))).containsExactlyInAnyOrder("person", "country", "stayFrom", "stayTo",
                "stayReason", "care", "urgent");
    }
}
