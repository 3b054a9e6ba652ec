package fr.compteassure.local.demo;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The payments of the people of {@link DemoPeople}, in the format of the import. What was paid in a month depends on
 * nothing but the month, so that a later import goes on with the same history.
 */
public final class DemoPayments {
    private static final int MONTHS = 27;
    /** Where the history starts: what the ceilings and the sums still owed of a month depend on goes back to here. */
    private static final int FIRST_YEAR = 2024;

    private final CareHabits habits = new CareHabits();

    private record Line(LocalDate paidOn, String text) {}

    /**
     * The lines of a file, oldest first: the 27 months before the current one, whole, and the current one up to today.
     * Nothing is older than January 2024.
     */
    public Stream<String> lines(LocalDate today) {
        var people = DemoPeople.lines();
        var from = YearMonth.from(today).minusMonths(MONTHS).atDay(1);
        return IntStream.range(0, people.size()).boxed()
                .flatMap(
                        i -> lines("D" + (i + 1), Insured.of(DemoPeople.read(people.get(i))), today.getYear()).stream())
                .filter(line -> !line.paidOn().isBefore(from) && !line.paidOn().isAfter(today))
                .sorted(Comparator.comparing(Line::paidOn)).map(Line::text);
    }

    /** The lines of whole years, numbered month by month, so that a day more only adds numbers. */
    private List<Line> lines(String prefix, Insured insured, int lastYear) {
        var counted = new HashMap<YearMonth, Integer>();
        var ledger = new Ledger();
        return claims(insured, lastYear).sorted(Comparator.comparing(Claim::paidOn)).map(claim -> {
            var payment = claim.settle(ledger);
            var month = YearMonth.from(payment.paidOn());
            var id = String.format(Locale.ROOT, "%s-%s-%04d", prefix, month, counted.merge(month, 1, Integer::sum));
            return new Line(payment.paidOn(), text(payment.line(id, insured)));
        }).toList();
    }

    private Stream<Claim> claims(Insured insured, int lastYear) {
        var nir = insured.nir();
        return Stream.of(
                new CarePayments(insured, habits.of(nir)).ofYears(FIRST_YEAR, lastYear),
                SickLeave.ALL.stream().filter(leave -> leave.nir().equals(nir))
                        .flatMap(leave -> leave.ofYears(FIRST_YEAR, lastYear)),
                RegularBenefit.ALL.stream().filter(benefit -> benefit.nir().equals(nir))
                        .flatMap(benefit -> benefit.ofYears(FIRST_YEAR, lastYear)))
                .flatMap(claims -> claims);
    }

    private static String text(Map<String, Object> line) {
        try {
            return JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES).asString(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
