package fr.compteassure.request.vitalecard;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VitaleCardTest {
    @AutoClose
    private static final Application application = Application.shared();

    private static LocalDate today() {
        return application.cloud().today();
    }

    private static Map<String, Object> card(String status) {
        return map("vitaleCard", status == null ? null : map("status", status, "issuedOn", "2019-09-01"));
    }

    private static Map<String, Object> child(LocalDate birthDate) {
        var file = card("BLOCKED");
        file.put("beneficiaries", List.of(map("id", "1", "familyName", "Lefèvre", "givenNames", List.of("Zoé"),
                "birthDate", birthDate.toString(), "relationship", "CHILD")));
        return file;
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE, card-active", "ORDERED, card-active", "BLOCKED, SUBMITTED", "FAULTY, SUBMITTED",
            ", SUBMITTED"})
    void acardIsOrderedWhenNoneServes(String status, String outcome) {
        var person = user(application, card(status));

        assertThat(outcome(submit(person, "vitale-card-orders", map("person", "INSURED")))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"1, too-young", "0, SUBMITTED", "-1, SUBMITTED"})
    void acardIsOrderedFromTheTwelfthBirthdayOn(int daysAfterToday, String outcome) {
        var parent = user(application, child(today().minusYears(12).plusDays(daysAfterToday)));

        assertThat(outcome(submit(parent, "vitale-card-orders", map("person", "1")))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"-1, rights-closed", "0, SUBMITTED", "1, SUBMITTED"})
    void acardIsOrderedWhileRightsAreOpen(int lastDayAfterToday, String outcome) {
        var file = card("BLOCKED");
        file.put("rights", map("from", "2020-01-01", "to", today().plusDays(lastDayAfterToday).toString()));

        assertThat(outcome(submit(user(application, file), "vitale-card-orders", map("person", "INSURED"))))
                .isEqualTo(outcome);
    }

    @Test
    void aSecondOrderNamesTheOneThatIsOpen() {
        var person = user(application, card("BLOCKED"));
        var first = submit(person, "vitale-card-orders", map("person", "INSURED"));

        var second = submit(person, "vitale-card-orders", map("person", "INSURED"));

        assertThat(outcome(second)).isEqualTo("request-open");
        assertThat(second.text("requestId")).isEqualTo(first.text("requestId"));
        withdraw(person, first.text("requestId"));
        assertThat(outcome(submit(person, "vitale-card-orders", map("person", "INSURED")))).isEqualTo("SUBMITTED");
    }

    @Test
    void theSameKeyIsTheSameReceipt() {
        var person = user(application, card("BLOCKED"));
        var key = key();
        var first = person.post("/requests/vitale-card-orders", map("person", "INSURED"), key);

        var again = person.post("/requests/vitale-card-orders", map("person", "INSURED"), key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
    }

    @ParameterizedTest
    @CsvSource({"LOST, BLOCKED, order-card", "FAULTY, FAULTY, send-card-back"})
    void aReportTakesEffectAtOnce(String kind, String status, String warning) {
        var person = user(application, card("ACTIVE"));

        var report = submit(person, "vitale-card-reports",
                map("kind", kind, "person", "INSURED", "occurredOn", today().toString()));

        assertThat(outcome(report)).isEqualTo("ACCEPTED");
        assertThat(warnings(report)).containsExactly(warning);
        assertThat(status(person)).isEqualTo(status);
        assertThat(see(person, report.text("requestId")).json().get("history")).asInstanceOf(
                org.assertj.core.api.InstanceOfAssertFactories.LIST).hasSize(2);
        assertThat(outcome(submit(person, "vitale-card-orders", map("person", "INSURED")))).isEqualTo("SUBMITTED");
    }

    private static Object status(AccountUser person) {
        return ((Map<?, ?>) person.get("/account").json().get("vitaleCard")).get("status");
    }

    @ParameterizedTest
    @CsvSource({", card-absent", "BLOCKED, card-blocked"})
    void acardIsReportedOnce(String status, String outcome) {
        assertThat(outcome(submit(user(application, card(status)), "vitale-card-reports",
                map("kind", "LOST", "person", "INSURED", "occurredOn", today().toString())))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"1, wrong [occurredOn]", "0, ACCEPTED", "-50000, wrong [occurredOn]"})
    void acardIsReportedOfADayOfItsBearersLife(int daysAfterToday, String outcome) {
        assertThat(outcome(submit(user(application, card("ACTIVE")), "vitale-card-reports", map("kind", "LOST",
                "person", "INSURED", "occurredOn", today().plusDays(daysAfterToday).toString())))).isEqualTo(outcome);
    }

    @Test
    void everyWrongFieldIsNamed() {
        var person = user(application, card("ACTIVE"));

        assertThat(fields(submit(person, "vitale-card-reports",
                map("kind", "STOLEN", "person", "7", "occurredOn", today().plusDays(1).toString(), "colour", "green"))))
                .containsExactlyInAnyOrder("place", "person", "occurredOn", "colour");
        assertThat(fields(submit(person, "vitale-card-reports",
                map("kind", "LOST", "person", "INSURED", "occurredOn", today().toString(), "place", "Rennes"))))
                .containsExactly("place");
    }
}
