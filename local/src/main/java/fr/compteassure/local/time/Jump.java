package fr.compteassure.local.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * An ISO 8601 duration with days and months as well as hours: {@code P7D}, {@code P1M}, {@code P1DT2H}.
 *
 * @param days what is counted in the calendar
 * @param time what is counted in hours and less
 */
public record Jump(Period days, Duration time) {
    /** @throws IllegalArgumentException when the text is not a duration */
    public static Jump parse(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        int time = upper.indexOf('T');
        try {
            return switch (time) {
                case -1 -> new Jump(Period.parse(upper), Duration.ZERO);
                case 1 -> new Jump(Period.ZERO, Duration.parse(upper));
                default -> new Jump(Period.parse(upper.substring(0, Math.max(time, 0))),
                        Duration.parse("P" + upper.substring(Math.max(time, 0))));
            };
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a duration: " + text, e);
        }
    }

    /**
     * How long it is from an instant on, months being of different lengths.
     *
     * @throws IllegalArgumentException when it leads out of the calendar
     */
    public Duration from(Instant start) {
        try {
            return Duration.between(start, start.atZone(ZoneOffset.UTC).plus(days).plus(time).toInstant());
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException("too long", e);
        }
    }
}
