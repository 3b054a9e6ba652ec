package fr.compteassure.prevention;

import fr.compteassure.value.Age;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Ages for which something is offered, in full years.
 *
 * @param ranges at least one, apart from each other
 */
record Ages(List<Range> ranges) {
    private static final int FOR_LIFE = 999;

    /**
     * From the birthday on which the first age is reached to the eve of the one after the last.
     *
     * @param first the first age
     * @param last the last one, or that of {@link #isForLife()}
     */
    record Range(int first, int last) {
        boolean isForLife() {
            return last == FOR_LIFE;
        }

        /** The days of these ages in the life of somebody. */
        Period period(LocalDate birthDate) {
            return new Period(Age.reached(birthDate, first),
                    isForLife() ? null : Age.reached(birthDate, last + 1).minusDays(1));
        }

        private boolean contains(int age) {
            return first <= age && age <= last;
        }
    }

    /** Ages as the rules write them: {@code 18-25|45-50}, {@code 65-} or {@code 25|45}. */
    static Ages of(String text) {
        return new Ages(Stream.of(text.split("\\|")).map(Ages::range).toList());
    }

    private static Range range(String text) {
        var ends = text.split("-");
        var first = Integer.parseInt(ends[0]);
        if (text.endsWith("-")) {
            return new Range(first, FOR_LIFE);
        }
        return new Range(first, ends.length == 1 ? first : Integer.parseInt(ends[1]));
    }

    /** The range that this age lies in. */
    Optional<Range> around(int age) {
        return ranges.stream().filter(range -> range.contains(age)).findFirst();
    }
}
