package fr.compteassure.local.time;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When EventBridge starts something: {@code rate(1 hour)} or {@code cron(0 3 * * ? *)}. */
sealed interface ScheduleExpression permits ScheduleExpression.Rate, Cron {
    Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");
    Pattern CRON = Pattern.compile("cron\\((.+)\\)");

    /** The first time after an instant, or {@link Instant#MAX} when there is none. */
    Instant after(Instant instant);

    /**
     * Reads an expression.
     *
     * @param zone whose calendar and clock a cron expression means
     * @throws IllegalArgumentException when the text is no such expression
     */
    static ScheduleExpression parse(String text, ZoneId zone) {
        Matcher rate = RATE.matcher(text.strip());
        if (rate.matches() && Integer.parseInt(rate.group(1)) > 0) {
            return new Rate(unit(rate.group(2)).multipliedBy(Integer.parseInt(rate.group(1))));
        }
        Matcher cron = CRON.matcher(text.strip());
        if (cron.matches()) {
            return Cron.parse(cron.group(1), zone);
        }
        throw new IllegalArgumentException(text + " is neither a rate nor a cron expression");
    }

    private static Duration unit(String name) {
        return switch (name) {
            case "minute" -> Duration.ofMinutes(1);
            case "hour" -> Duration.ofHours(1);
            default -> Duration.ofDays(1);
        };
    }

    /** Again and again after a while. */
    record Rate(Duration every) implements ScheduleExpression {
        @Override
        public Instant after(Instant instant) {
            return instant.plus(every);
        }
    }
}
