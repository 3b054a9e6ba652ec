package fr.compteassure.payment;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ImportPaymentsTest {
    @AutoClose
    private static final Application application = Application.shared();
    private static LocalDate today;

    @BeforeAll
    static void start() {
        today = Paid.today(application);
    }

    private static Map<String, Object> listed(Person person) {
        return application.api().get("/payments?limit=100", Api.session(application.logIn(person))).json();
    }

    private static List<?> items(Person person) {
        return (List<?>) listed(person).get("items");
    }

    @Test
    void everyPaymentComesBackWithAllItsFields() {
        var person = application.member();
        var care = Paid.with(Paid.care(person, today, 1900), "beneficiaryId", "1");
        care.putAll(map("reference", "VIR-1", "deductions", Paid.deductions(150, 50, 60), "sentToComplementary",
                true));
        var allowance = Paid.with(Paid.dailyAllowance(person, today.minusDays(1), 33334), "recipient", "EMPLOYER");
        Paid.allowance(allowance).putAll(map("recoveredCents", 400, "waitingDays", 3, "employerName", "Ateliers"));
        var pension = Paid.with(Paid.pension(person, today.minusDays(2), 71200), "sentToComplementary", false);
        var other = Paid.with(Paid.with(Paid.pension(person, today.minusDays(3), 0), "type", "OTHER"), "label",
                "Capital décès");

        var report = application.importPayments(Paid.lines(care, allowance, pension, other));

        assertThat(report.json()).containsEntry("lines", 4).containsEntry("imported", 4)
                .containsEntry("rejected", List.of());
        assertThat((String) report.json().get("file")).startsWith("payments/");
        assertThat(Api.json(items(person))).isEqualTo(Api.json(Stream.of(care, allowance, pension, other)
                .map(payment -> ordered(Paid.without(payment, "nir"))).toList()));
    }

    /** In the order in which the API tells the fields. */
    private static Map<String, Object> ordered(Map<String, Object> payment) {
        var ordered = map();
        Stream.of("paymentId", "type", "paidOn", "recipient", "beneficiaryId", "paidCents", "reference",
                "deductions", "sentToComplementary", "care", "dailyAllowance",
                "label").filter(payment::containsKey).forEach(field -> ordered.put(field, payment.get(field)));
        return ordered;
    }

    @Test
    void aBadLineIsReportedWithAllItsFieldsAndTheOthersAreImported() {
        var person = application.member();
        var care = Paid.care(person, today, 1900);
        var good = Paid.care(person, today, 700);
        var lines = String.join("\r\n",
                Api.json(map("type", "LOAN", "paidOn", "2026-02-30", "recipient", "BANK", "paidCents", -1)),
                Api.json(Paid.with(care, "care", map("date", "+12026-01-01", "provider", " ", "act", map("code", 1),
                        "chargedCents", 1_000_000_000L, "baseCents", 1.5, "ratePercent", 101, "deductedCents", "1"))),
                Api.json(Paid.without(care, "care")),
                Api.json(Paid.with(Paid.with(care, "label", "x"), "dailyAllowance",
                        Paid.dailyAllowance(person, today, 1).get("dailyAllowance"))),
                "{not json",
                Api.json(Paid.with(Paid.dailyAllowance(person, today, 1), "dailyAllowance",
                        map("risk", "OLD_AGE", "from", "2026-10-15", "to", "2026-10-05", "days", 0))),
                Api.json(Paid.without(Paid.pension(person, today, 1), "label")),
                Api.json(Paid.with(Paid.with(care, "paymentId", "P 1~"), "paidcents", 1)),
                Api.json(good));

        var report = application.importPayments(lines);

        assertThat(report.json()).containsEntry("lines", 9).containsEntry("imported", 1);
        assertThat(report.rejected()).isEqualTo(Map.of(
                1, List.of("nir", "type", "paymentId", "paidOn", "recipient", "paidCents"),
                2, List.of("care.act.code", "care.act.label", "care.date", "care.provider", "care.chargedCents",
                        "care.baseCents", "care.ratePercent", "care.deductedCents"),
                3, List.of("care"),
                4, List.of("dailyAllowance", "label"),
                5, List.of(""),
                6, List.of("dailyAllowance.to", "dailyAllowance.risk", "dailyAllowance.days",
                        "dailyAllowance.dailyGrossCents", "dailyAllowance.grossCents", "dailyAllowance.csgCents",
                        "dailyAllowance.crdsCents", "dailyAllowance.withholdingTaxCents"),
                7, List.of("label"),
                8, List.of("paymentId", "paidcents")));
        assertThat(Paid.ids(items(person))).isEqualTo(Paid.ids(good));
    }

    @Test
    void aLineThatDoesNotAddUpIsReportedAndOneThatTellsTooLittleForThatIsNot() {
        var person = application.member();
        var care = Paid.care(person, today, 1900);
        var allowance = Paid.dailyAllowance(person, today, 33334);
        Paid.allowance(allowance).put("recoveredCents", 400);

        var report = application.importPayments(Paid.lines(
                Paid.with(care, "deductions", Paid.deductions(150, 50, 200)),
                Paid.with(care, "deductions", Paid.deductions(150, 51, 0)),
                Paid.with(care, "deductions", Paid.deductions(150, 50, 201)),
                Paid.with(allowance, "deductions", Paid.deductions(300, 100, 400)),
                Paid.with(allowance, "paidCents", 33335),
                Paid.with(allowance, "deductions", Paid.deductions(300, 0, 300)),
                Paid.with(Paid.dailyAllowance(person, today, 30000), "deductions", Paid.deductions(300, 0, 0)),
                Paid.with(Paid.pension(person, today, 1), "deductions", Paid.deductions(300, 0, 301))));

        assertThat(report.rejected()).isEqualTo(Map.of(2, List.of("deductions"), 3, List.of("deductions.recovered"),
                5, List.of("dailyAllowance.recoveredCents"), 6, List.of("deductions"),
                8, List.of("deductions.recovered")));
    }

    @Test
    void everyWrongFieldOfWhatALineMayTellIsNamed() {
        var person = application.member();
        var care = Paid.care(person, today, 1900);
        care.putAll(map("reference", " ", "sentToComplementary", "oui", "deductions", map("participationCents", -1,
                "recovered", Arrays.asList(null, map("careDate", "2026-02-30", "cents", "1"), 3), "x", 1)));
        var allowance = Paid.dailyAllowance(person, today, 33734);
        Paid.allowance(allowance).putAll(map("recoveredCents", -1, "waitingDays", 1.5, "employerName", 1));

        var report = application.importPayments(Paid.lines(care, allowance));

        assertThat(report.rejected().get(1)).containsExactlyInAnyOrder("reference", "sentToComplementary",
                "deductions.participationCents", "deductions.franchiseCents", "deductions.recovered[0]",
                "deductions.recovered[1].careDate", "deductions.recovered[1].cents", "deductions.recovered[2]",
                "deductions.x");
        assertThat(report.rejected().get(2)).containsExactlyInAnyOrder("dailyAllowance.recoveredCents",
                "dailyAllowance.waitingDays", "dailyAllowance.employerName");
    }

    @Test
    void paymentsOfSomebodyUnknownAreReportedAndJoinThePersonWhoArrives() {
        var known = application.member();
        var unknown = Person.next();
        var payments = new ArrayList<Map<String, Object>>();
        IntStream.range(0, 40).forEach(i -> payments.add(Paid.care(i % 4 == 3 ? unknown : known, today, i)));

        var report = application.importPayments("[]\n" + Paid.lines(payments));

        assertThat(report.json()).containsEntry("lines", 41).containsEntry("imported", 30);
        assertThat(report.rejected()).hasSize(11).containsEntry(1, List.of("")).containsEntry(5, List.of("nir"))
                .containsEntry(41, List.of("nir")).doesNotContainKey(4);
        assertThat(report.response().body()).contains("mis de côté").doesNotContain(unknown.nir());
        var lines = ((List<?>) report.json().get("rejected")).stream()
                .map(line -> (Integer) ((Map<?, ?>) line).get("line")).toList();
        assertThat(lines).isSorted();

        application.imports(unknown.line());
        application.open(unknown);
        application.api().post("/accounts/validation", map("token", application.token(unknown)));
        assertThat(items(unknown)).hasSize(10);
        assertThat(items(known)).hasSize(30);
    }

    @Test
    void theSameFileAgainChangesNothing() {
        var person = application.member();
        var file = Paid.lines(Paid.care(person, today, 1900), Paid.pension(person, today.minusDays(3), 71200));
        application.importPayments(file);
        var before = listed(person);

        assertThat(application.importPayments(file).json()).containsEntry("imported", 2);

        assertThat(listed(person)).isEqualTo(before);
    }

    @Test
    void aPaymentImportedAgainWithAnotherDateAppearsOnce() {
        var person = application.member();
        var payment = Paid.care(person, today.minusDays(40), 1900);
        application.importPayments(Paid.lines(payment));

        application.importPayments(Paid.lines(Paid.with(payment, "paidCents", 1),
                Paid.with(payment, "paidOn", today.toString())));

        assertThat(items(person)).singleElement().satisfies(item -> assertThat(Api.json(item))
                .contains("\"paidOn\":\"" + today + "\"").contains("\"paidCents\":1900"));
    }

    @Test
    void aLargeFileOfManyPeopleIsImportedWhole() {
        var people = application.people(3);
        var payments = IntStream.range(0, 1000).mapToObj(i -> Paid.care(people.get(i % 3), today, i)).toList();

        assertThat(application.importPayments(Paid.lines(payments)).json()).containsEntry("imported", 1000);
    }
}
