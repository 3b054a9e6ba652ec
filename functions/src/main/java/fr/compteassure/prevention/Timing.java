package fr.compteassure.prevention;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;

/** Which days are told of what is offered. */
sealed interface Timing {
    /** The days that matter next, or matter now, for somebody of these ages. */
    Period on(LocalDate day, LocalDate birthDate, Ages.Range ages);

    /** None: it is offered for years, and when it was last done is not known. */
    record Untold() implements Timing {
        @Override
        public Period on(LocalDate day, LocalDate birthDate, Ages.Range ages) {
            return Period.UNKNOWN;
        }
    }

    /** Those of the ages themselves. */
    record WhileOfAge() implements Timing {
        @Override
        public Period on(LocalDate day, LocalDate birthDate, Ages.Range ages) {
            return ages.period(birthDate);
        }
    }

    /**
     * Appointments at these ages in months: the next one.
     *
     * @param months in order
     */
    record AtMonths(List<Integer> months) implements Timing {
        @Override
        public Period on(LocalDate day, LocalDate birthDate, Ages.Range ages) {
            return months.stream().map(birthDate::plusMonths).filter(date -> !date.isBefore(day)).findFirst()
                    .map(date -> new Period(date, null)).orElse(Period.UNKNOWN);
        }
    }

    /**
     * A season of each year: the one that goes on, or else the next.
     *
     * @param first its first day
     * @param last its last day, which may lie in the year after
     */
    record Season(MonthDay first, MonthDay last) implements Timing {
        @Override
        public Period on(LocalDate day, LocalDate birthDate, Ages.Range ages) {
            return Stream.iterate(day.getYear() - 1, year -> year + 1).map(this::from)
                    .filter(season -> !season.to().isBefore(day)).findFirst().orElseThrow();
        }

        private Period from(int year) {
            return new Period(first.atYear(year), last.atYear(last.isBefore(first) ? year + 1 : year));
        }
    }

    /** As the rules write it: {@code none}, {@code ages}, {@code months 2|3|4} or {@code season 11-01/11-30}. */
    static Timing of(String text) {
        var words = text.split(" ");
        return switch (words[0]) {
            case "none" -> new Untold();
            case "ages" -> new WhileOfAge();
            case "months" -> new AtMonths(Stream.of(words[1].split("\\|")).map(Integer::valueOf).toList());
            case "season" -> {
                var ends = words[1].split("/");
                yield new Season(MonthDay.parse("--" + ends[0]), MonthDay.parse("--" + ends[1]));
            }
            default -> throw new IllegalStateException("the rules of prevention have no timing " + text);
        };
    }
}
