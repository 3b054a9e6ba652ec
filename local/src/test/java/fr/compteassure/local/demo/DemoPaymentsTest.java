package fr.compteassure.local.demo;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.local.demo.DemoPeople.Person;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoPaymentsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String JEAN = "185037599904274";

    @Test
    void theSameDayGivesTheSameLines() {
        assertThat(lines(TODAY)).isEqualTo(lines(TODAY)).doesNotHaveDuplicates().hasSizeGreaterThan(300);
    }

    /** A change here changes data that people have already imported: their ids would then stand for other payments. */
    @Test
    void theLinesAreTheSameInEveryRun() {
        assertThat(lines(TODAY)).hasSize(398).contains("{\"paymentId\":\"D1-2026-11-0003\",\"nir\":\"185037599904274\","
                + "\"type\":\"CARE\",\"paidOn\":\"2026-11-16\",\"recipient\":\"INSURED\",\"paidCents\":1900,"
                + "\"reference\":\"351 20261116 D1\",\"beneficiaryId\":null,\"care\":{\"date\":\"2026-11-09\","
                + "\"provider\":\"Dr Anne Morel\",\"act\":{\"code\":\"G\",\"label\":\"Consultation\"},"
                + "\"chargedCents\":3000,\"baseCents\":3000,\"ratePercent\":70,\"deductedCents\":200},"
                + "\"deductions\":{\"participationCents\":200,\"franchiseCents\":0,\"recovered\":[]},"
                + "\"sentToComplementary\":true}");
        assertThat(PaidLine.of(TODAY).stream().mapToLong(line -> line.cents("paidCents")).sum()).isEqualTo(3024823);
    }

    @Test
    void aLaterDayOfTheMonthOnlyAddsLines() {
        assertThat(lines(TODAY.plusDays(7))).startsWith(lines(TODAY).toArray(String[]::new));
    }

    @Test
    void aLaterYearGoesOnWithTheSameHistory() {
        var then = Set.copyOf(lines(LocalDate.of(2027, 11, 23)));

        assertThat(lines(TODAY).stream().filter(line -> line.contains("\"paidOn\":\"2026"))).isNotEmpty()
                .allMatch(then::contains);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-01", "2026-11-23", "2027-01-31", "2028-02-29", "2029-08-31"})
    void everybodyHasPaymentsInEachOfThe27MonthsButForOnePersonAndMonth(LocalDate today) {
        var thisMonth = YearMonth.from(today);
        var months = Stream.iterate(thisMonth.minusMonths(27), month -> month.plusMonths(1)).limit(27).toList();
        var paid = PaidLine.of(today).stream()
                .collect(groupingBy(line -> line.text("nir"), collectingAndThen(toSet(),
                        lines -> lines.stream().map(PaidLine::paidIn).collect(toSet()))));

        assertThat(DemoPeople.all()).allSatisfy(person -> assertThat(months).filteredOn(
                Predicate.not(paid.get(person.nir())::contains)).isEqualTo(emptyMonths(person, months)));
        assertThat(paid.values()).allSatisfy(all -> assertThat(all)
                .allMatch(month -> !month.isBefore(months.getFirst()) && !month.isAfter(thisMonth)));
    }

    @Test
    void todaysOneEmptyMonthIsAugust2025() {
        assertThat(PaidLine.of(TODAY)).filteredOn(line -> line.text("nir").equals(JEAN))
                .extracting(PaidLine::paidIn).contains(YearMonth.of(2025, 7), YearMonth.of(2025, 9))
                .doesNotContain(YearMonth.of(2025, 8));
    }

    @Test
    void nothingIsPaidAfterToday() {
        assertThat(PaidLine.of(TODAY)).allMatch(line -> !line.date("paidOn").isAfter(TODAY));
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026, 2027, 2028})
    void everybodyHas15To40CareLinesAYear(int year) {
        var counts = PaidLine.careOf(LocalDate.of(year + 1, 12, 31)).stream()
                .filter(line -> line.paidIn().getYear() == year)
                .collect(groupingBy(line -> line.text("nir"), counting()));

        assertThat(counts).hasSize(6);
        assertThat(counts.values()).allMatch(count -> count >= 15 && count <= 40);
    }

    @Test
    void numbersAreGivenByPersonAndMonth() {
        assertThat(PaidLine.of(TODAY)).extracting(line -> line.text("paymentId")).doesNotHaveDuplicates()
                .allMatch(id -> id.matches("D[1-6]-20\\d\\d-\\d\\d-00\\d\\d"));
    }

    @Test
    void allowancesOfTheExampleArePaidAsTheExampleSaysLessWhatIsOwed() {
        var line = PaidLine.of(TODAY).stream().filter(l -> l.text("type").equals("DAILY_ALLOWANCE"))
                .filter(l -> l.text("paidOn").equals("2026-10-19")).findFirst().orElseThrow();

        assertThat(line.fields()).containsEntry("nir", JEAN).containsEntry("recipient", "INSURED")
                .containsEntry("paidCents", 33734 - 700);
        assertThat(line.inner("dailyAllowance").fields()).containsEntry("risk", "SICKNESS")
                .containsEntry("from", "2026-10-05").containsEntry("to", "2026-10-15").containsEntry("days", 11)
                .containsEntry("dailyGrossCents", 3287).containsEntry("grossCents", 36157)
                .containsEntry("csgCents", 2242).containsEntry("crdsCents", 181)
                .containsEntry("withholdingTaxCents", 0).containsEntry("recoveredCents", 700)
                .containsEntry("waitingDays", 3);
    }

    @Test
    void everyKindOfPaymentAndRecipientIsThere() {
        var lines = PaidLine.of(TODAY);

        assertThat(lines).extracting(line -> line.text("type") + " to " + line.text("recipient")).contains(
                "CARE to INSURED", "CARE to PROVIDER", "DAILY_ALLOWANCE to INSURED", "DAILY_ALLOWANCE to EMPLOYER",
                "PENSION to INSURED", "OTHER to INSURED");
        assertThat(lines).filteredOn(line -> line.text("type").equals("PENSION")).hasSize(28)
                .allMatch(line -> !line.text("label").isBlank());
    }

    private static List<YearMonth> emptyMonths(Person person, List<YearMonth> months) {
        return months.stream().filter(month -> person.nir().equals(JEAN) && month.getMonthValue() == 8
                && month.getYear() % 2 == 1).toList();
    }

    private static List<String> lines(LocalDate today) {
        return new DemoPayments().lines(today).toList();
    }
}
