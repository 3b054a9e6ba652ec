package fr.compteassure.local.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Adds up what each line of the demonstration says, as its documents' readers do. */
class DemoSumsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private static List<PaidLine> lines() {
        return PaidLine.of(TODAY);
    }

    private static List<PaidLine> recovered(PaidLine line) {
        return DemoPeople.<Map<String, Object>>list(line.deductions().fields(), "recovered").stream()
                .map(PaidLine::new).toList();
    }

    private static long total(PaidLine deductions) {
        return deductions.cents("participationCents") + deductions.cents("franchiseCents");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-01", "2026-11-27", "2028-12-31"})
    void grossLessContributionsTaxAndWhatIsRecoveredIsPaid(LocalDate today) {
        assertThat(PaidLine.of(today)).filteredOn(PaidLine::isAllowance).hasSizeGreaterThan(5).allSatisfy(line -> {
            assertThat(line.cents("paidCents")).as(line.text("paymentId"))
                    .isEqualTo(line.netCents() - line.allowance().cents("recoveredCents")).isPositive();
            assertThat(total(line.deductions())).isEqualTo(line.allowance().cents("recoveredCents"));
            assertThat(line.allowance().cents("grossCents"))
                    .isEqualTo(line.allowance().cents("dailyGrossCents") * line.allowance().cents("days"));
        });
    }

    @Test
    void somethingIsRecoveredOnAnAllowanceAndNothingOnWhatAnEmployerIsPaid() {
        var allowances = lines().stream().filter(PaidLine::isAllowance).toList();

        assertThat(allowances).filteredOn(line -> line.allowance().cents("recoveredCents") > 0).isNotEmpty()
                .allMatch(PaidLine::isPaidToInsured)
                .allMatch(line -> recovered(line).stream().mapToLong(one -> one.cents("cents"))
                        .sum() == line.allowance().cents("recoveredCents"));
        assertThat(allowances).filteredOn(line -> line.text("recipient").equals("EMPLOYER")).isNotEmpty()
                .allMatch(line -> line.allowance().text("employerName") != null);
    }

    @Test
    void anAdvanceIsPaidBeforeItsLastDay() {
        assertThat(lines()).filteredOn(PaidLine::isAllowance)
                .filteredOn(line -> line.date("paidOn").isBefore(line.allowance().date("to"))).isNotEmpty();
    }

    @Test
    void participationsAndFranchisesAreWhatIsDeductedAndEarlierCareIsNamed() {
        assertThat(lines()).filteredOn(PaidLine::isCare).allSatisfy(line -> {
            assertThat(total(line.deductions())).as(line.text("paymentId"))
                    .isEqualTo(line.care().cents("deductedCents"));
            assertThat(recovered(line).stream().mapToLong(one -> one.cents("cents")).sum())
                    .isLessThanOrEqualTo(line.care().cents("deductedCents"));
            assertThat(recovered(line)).allMatch(one -> one.cents("cents") > 0)
                    .allMatch(one -> !one.date("careDate").isAfter(line.date("paidOn")));
        });
        assertThat(lines()).filteredOn(PaidLine::isCare).filteredOn(line -> !recovered(line).isEmpty())
                .hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"participationCents", "franchiseCents"})
    void nobodysCounterPassesTheCeilingOfTheYear(String counter) {
        var byPersonAndYear = PaidLine.of(LocalDate.of(2028, 12, 31)).stream()
                .filter(line -> line.fields().containsKey("deductions"))
                .collect(groupingBy(line -> line.person() + " " + line.paidIn().getYear(),
                        summingLong(line -> line.deductions().cents(counter))));

        assertThat(byPersonAndYear).isNotEmpty();
        assertThat(byPersonAndYear.entrySet()).filteredOn(one -> one.getValue() > 50_00).isEmpty();
    }

    @Test
    void whatTheInsuredIsPaidOnADayIsOneTransfer() {
        var transfers = lines().stream().filter(PaidLine::isPaidToInsured)
                .collect(groupingBy(line -> line.text("nir") + line.text("paidOn")));

        assertThat(transfers.values()).allSatisfy(
                transfer -> assertThat(transfer).extracting(line -> line.text("reference")).containsOnly(
                        transfer.getFirst().text("reference")));
        assertThat(transfers.values().stream().map(List::getFirst).map(line -> line.text("reference")))
                .doesNotHaveDuplicates();
    }
}
