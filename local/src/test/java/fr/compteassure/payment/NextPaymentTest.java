package fr.compteassure.payment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NextPaymentTest {
    @AutoClose
    private static final Application application = Application.shared();
    private static LocalDate today;

    @BeforeAll
    static void start() {
        today = Paid.today(application);
    }

    private static Map<String, Object> list(Person person, String query) {
        return application.api().get("/payments" + query, Api.session(application.logIn(person))).json();
    }

    @Test
    void aMonthlyPensionTellsTheNextOne() {
        var person = application.member();
        var last = today.minusDays(12);
        application.importPayments(Paid.lines(Paid.pension(person, last, 71200), Paid.care(person, today, 1900),
                Paid.pension(person, last.minusMonths(1), 70000)));
        var next = Map.of("type", "PENSION", "expectedOn", last.plusMonths(1).toString(), "paidCents", 71200);

        assertThat(list(person, "")).containsEntry("nextExpected", next);
        assertThat(list(person, "?type=PENSION&from=" + today)).containsEntry("nextExpected", next)
                .containsEntry("items", List.of());
        assertThat(list(person, "?type=CARE")).doesNotContainKey("nextExpected");
        assertThat(list(person, "?to=" + today.minusDays(1))).doesNotContainKey("nextExpected");
    }

    @Test
    void pensionsOfOneDayAreExpectedTogether() {
        var person = application.member();
        var last = today.minusDays(12);
        application.importPayments(Paid.lines(Paid.pension(person, last, 71_200), Paid.pension(person, last, 9_000)));

        assertThat(list(person, "?type=PENSION")).containsEntry("nextExpected", Map.of("type", "PENSION",
                "expectedOn", last.plusMonths(1).toString(), "paidCents", 80_200));
    }

    @Test
    void aPensionThatDidNotComeIsNoLongerExpected() {
        var person = application.member();
        application.importPayments(Paid.lines(Paid.pension(person, today.minusMonths(1).minusDays(4), 71200)));

        assertThat(list(person, "")).doesNotContainKey("nextExpected");
    }
}
