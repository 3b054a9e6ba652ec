package fr.compteassure.local.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleExpressionTest {
    /** A Monday. */
    private static final Instant START = Instant.parse("2026-11-23T10:15:30Z");

    private static ScheduleExpression parse(String expression) {
        return ScheduleExpression.parse(expression, ZoneOffset.UTC);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rate(1 minute)                    | 2026-11-23T10:16:30Z
            rate(5 minutes)                   | 2026-11-23T10:20:30Z
            rate(1 hour)                      | 2026-11-23T11:15:30Z
            rate(1 day)                       | 2026-11-24T10:15:30Z
            cron(0 3 * * ? *)                 | 2026-11-24T03:00:00Z
            cron(15 10 * * ? *)               | 2026-11-24T10:15:00Z
            cron(16 10 * * ? *)               | 2026-11-23T10:16:00Z
            cron(0/15 * * * ? *)              | 2026-11-23T10:30:00Z
            cron(*/20 8-9,12 * * ? *)         | 2026-11-23T12:00:00Z
            cron(0 18 ? * MON-FRI *)          | 2026-11-23T18:00:00Z
            cron(0 8 ? * 1 *)                 | 2026-11-29T08:00:00Z
            cron(0 8 ? * SUN,SAT *)           | 2026-11-28T08:00:00Z
            cron(0 8 1 * ? *)                 | 2026-12-01T08:00:00Z
            cron(0 8 L * ? *)                 | 2026-11-30T08:00:00Z
            cron(0 8 L FEB ? *)               | 2027-02-28T08:00:00Z
            cron(0 0 29 2 ? *)                | 2028-02-29T00:00:00Z
            cron(0 0 1 1 ? 2030)              | 2030-01-01T00:00:00Z
            cron(0 0 1 1/3 ? *)               | 2027-01-01T00:00:00Z
            """)
    void itTellsTheNextTime(String expression, Instant next) {
        assertThat(parse(expression).after(START)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cron(0 8 * * ? *)   | 2026-11-23T10:15:30Z | 2026-11-24T07:00:00Z
            cron(0 8 * * ? *)   | 2026-06-01T10:15:30Z | 2026-06-02T06:00:00Z
            cron(0 8 * * ? *)   | 2026-06-01T05:59:59Z | 2026-06-01T06:00:00Z
            cron(30 2 * * ? *)  | 2026-03-28T12:00:00Z | 2026-03-30T00:30:00Z
            cron(30 2 * * ? *)  | 2026-10-24T12:00:00Z | 2026-10-25T00:30:00Z
            cron(30 2 * * ? *)  | 2026-10-25T00:30:00Z | 2026-10-26T01:30:00Z
            cron(0/30 * * * ? *)| 2026-10-25T00:30:00Z | 2026-10-25T02:00:00Z
            """)
    void itGoesByTheClockOfItsZone(String expression, Instant start, Instant next) {
        var paris = ScheduleExpression.parse(expression, ZoneId.of("Europe/Paris"));

        assertThat(paris.after(start)).isEqualTo(next);
    }

    @Test
    void aTimeThatIsOverNeverComes() {
        assertThat(parse("cron(0 0 1 1 ? 2020)").after(START)).isEqualTo(Instant.MAX);
        assertThat(parse("cron(0 0 30 2 ? *)").after(START)).isEqualTo(Instant.MAX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hourly", "rate(0 hours)", "rate(1 week)", "cron(0 3 * * *)", "cron(0 3 * * * *)",
            "cron(0 3 ? * ? *)", "cron(60 3 * * ? *)", "cron(0 24 * * ? *)", "cron(0 3 ? * MOON *)",
            "cron(0 3 9-5 * ? *)", "cron(0 3 ? * MON#1 *)", "cron(0/0 3 * * ? *)", "cron(0 3 0 * ? *)"})
    void whatIsNotUnderstoodIsRefused(String expression) {
        assertThatThrownBy(() -> parse(expression)).isInstanceOf(IllegalArgumentException.class);
    }
}
