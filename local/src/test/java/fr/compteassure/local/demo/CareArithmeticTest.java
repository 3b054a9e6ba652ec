package fr.compteassure.local.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Computes again, from what the lines say and the rules of reimbursement, what was paid. */
class CareArithmeticTest {
    /** The 27 months before it start with the history itself, so nothing is owed and no ceiling is used before. */
    private static final LocalDate FIRST_WHOLE_HISTORY = LocalDate.of(2026, 4, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String ALD = "263319999900863";
    private static final String CSS = "202079749920565";
    private static final String NO_DOCTOR = "291113399911843";

    private final Map<String, Long> used = new HashMap<>();
    private final Map<String, Long> owed = new HashMap<>();

    @Test
    void everyCentOfTheWholeHistoryIsWhatTheRulesSay() {
        assertThat(PaidLine.of(FIRST_WHOLE_HISTORY)).hasSizeGreaterThan(300).allSatisfy(line -> {
            if (line.isCare()) {
                note(line);
                assertThat(line.care().cents("deductedCents")).as(line.text("paymentId"))
                        .isEqualTo(kept(line, reimbursed(line)));
            } else if (line.isAllowance()) {
                assertThat(line.allowance().cents("recoveredCents")).as(line.text("paymentId"))
                        .isEqualTo(kept(line, line.netCents()));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-01", "2026-11-23", "2028-12-31"})
    void whatIsPaidIsTheRateOfTheBaseLessWhatIsDeducted(LocalDate today) {
        assertThat(PaidLine.careOf(today)).allSatisfy(line -> {
            assertThat(line.cents("paidCents")).isEqualTo(reimbursed(line) - line.care().cents("deductedCents"))
                    .isPositive();
            assertThat(line.care().cents("chargedCents")).isGreaterThanOrEqualTo(line.care().cents("baseCents"));
            assertThat(line.care().date("date")).isBefore(line.date("paidOn"));
        });
    }

    @Test
    void minorsAndPeopleWithCssLeaveNothing() {
        assertThat(PaidLine.careOf(TODAY)).filteredOn(this::isSpared).hasSizeGreaterThan(60)
                .allMatch(line -> line.care().cents("deductedCents") == 0);
    }

    @Test
    void theRateIsThatOfTheActOrOfTheExemption() {
        assertThat(PaidLine.careOf(TODAY)).allSatisfy(
                line -> assertThat(line.care().cents("ratePercent")).as(line.text("paymentId")).isEqualTo(rate(line)));
    }

    @Test
    void onePersonReachesTheParticipationsCeilingEveryYear() {
        PaidLine.careOf(FIRST_WHOLE_HISTORY).forEach(this::note);

        assertThat(used).containsEntry(ALD + " PARTICIPATION 2024", 50_00L)
                .containsEntry(ALD + " PARTICIPATION 2025", 50_00L);
        assertThat(used.entrySet().stream().filter(e -> e.getKey().matches("\\S+ \\S+ \\d{4}")).toList())
                .allMatch(entry -> entry.getValue() <= 50_00);
    }

    @Test
    void nobodyPaysMoreThanBothCeilingsInAYear() {
        var byPersonAndYear = PaidLine.careOf(TODAY).stream().collect(groupingBy(
                line -> line.person() + line.paidIn().getYear(),
                summingLong(line -> line.care().cents("deductedCents"))));

        assertThat(byPersonAndYear.values()).allMatch(cents -> cents <= 100_00).anyMatch(cents -> cents >= 50_00);
    }

    @Test
    void theRowsOfTheRulesTableAreThere() {
        assertThat(PaidLine.careOf(TODAY)).extracting(line -> List.of(line.care().cents("chargedCents"),
                line.care().cents("baseCents"), line.care().cents("ratePercent"), line.care().cents("deductedCents"),
                line.cents("paidCents"))).contains(
                        List.of(30_00L, 30_00L, 70L, 2_00L, 19_00L), List.of(30_00L, 30_00L, 30L, 2_00L, 7_00L),
                        List.of(60_00L, 23_00L, 70L, 2_00L, 14_10L), List.of(30_00L, 30_00L, 100L, 2_00L, 28_00L),
                        List.of(30_00L, 30_00L, 70L, 0L, 21_00L), List.of(12_40L, 12_40L, 65L, 0L, 8_06L),
                        List.of(27_00L, 27_00L, 60L, 0L, 16_20L));
    }

    @Test
    void nobodyIsCaredForBeforeBeingBorn() {
        assertThat(PaidLine.careOf(TODAY)).allMatch(line -> !birth(line).isAfter(line.care().date("date")));
    }

    /**
     * What is due on an act, and at most in a day.
     *
     * @param doubledOn until when both were half as much
     * @param scope what the ceiling of the day is on
     */
    private record Due(String pot, long act, long day, String doubledOn, String scope) {}

    private static Due due(PaidLine line) {
        return switch (line.actCode()) {
            case "G", "CS", "ADI", "B" -> new Due("PARTICIPATION", 2_00, 8_00, "2024-05-15",
                    line.care().text("provider"));
            case "AMI", "AMK" -> new Due("FRANCHISE", 1_00, 4_00, "2024-03-31", "paramedical");
            case "TAP" -> new Due("FRANCHISE", 4_00, 8_00, "2024-03-31", "transport");
            case "PH7", "PH4" -> new Due("FRANCHISE", 1_00, 100_00, "2024-03-31", "boxes");
            default -> new Due("NONE", 0, 0, "2024-03-31", "");
        };
    }

    private void note(PaidLine line) {
        if (isSpared(line)) {
            return;
        }
        var rule = due(line);
        var day = line.care().date("date");
        int divisor = day.isBefore(LocalDate.parse(rule.doubledOn())) ? 2 : 1;
        var ofDay = line.person() + " " + day + " " + rule.scope();
        var ofYear = line.person() + " " + rule.pot() + " " + day.getYear();
        long due = Math.min(line.acts() * rule.act() / divisor,
                Math.min(rule.day() / divisor - used.getOrDefault(ofDay, 0L), 50_00 - used.getOrDefault(ofYear, 0L)));
        List.of(ofDay, ofYear).forEach(key -> used.merge(key, due, Long::sum));
        owed.merge(line.person(), due, Long::sum);
    }

    /** What is kept back of what is owed by then, from a payment of so much. */
    private long kept(PaidLine line, long cents) {
        long kept = line.isPaidToInsured() ? Math.min(owed.getOrDefault(line.person(), 0L), cents - 1_00) : 0;
        owed.merge(line.person(), -kept, Long::sum);
        assertThat(line.cents("paidCents")).isEqualTo(cents - kept);
        return kept;
    }

    private static long reimbursed(PaidLine line) {
        return BigDecimal.valueOf(line.care().cents("baseCents") * line.care().cents("ratePercent"))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP).longValueExact();
    }

    private static long rate(PaidLine line) {
        boolean own = line.text("beneficiaryId") == null;
        if (own && (List.of(ALD, "174129999901638").contains(line.text("nir")) || isMaternity(line))) {
            return 100;
        }
        if (own && line.text("nir").equals(NO_DOCTOR) && List.of("G", "CS").contains(line.actCode())) {
            return 30;
        }
        return switch (line.actCode()) {
            case "G", "CS", "ADI" -> 70;
            case "PH7" -> 65;
            case "TAP" -> 55;
            case "PH4" -> 30;
            default -> 60;
        };
    }

    private boolean isSpared(PaidLine line) {
        return line.text("nir").equals(CSS) || isMaternity(line)
                || birth(line).plusYears(18).isAfter(line.care().date("date"));
    }

    /** Maël was born on 20 May 2025. */
    private static boolean isMaternity(PaidLine line) {
        var day = line.care().date("date");
        return line.person().equals(NO_DOCTOR) && day.isAfter(LocalDate.of(2025, 1, 19))
                && day.isBefore(LocalDate.of(2025, 6, 2));
    }

    private static LocalDate birth(PaidLine line) {
        var registry = DemoPeople.lines().stream().map(DemoPeople::read)
                .filter(person -> person.get("nir").equals(line.text("nir"))).findFirst().orElseThrow();
        return LocalDate.parse((String) DemoPeople.<Map<String, Object>>list(registry, "beneficiaries").stream()
                .filter(b -> b.get("id").equals(line.text("beneficiaryId"))).findFirst().orElse(registry)
                .get("birthDate"));
    }
}
