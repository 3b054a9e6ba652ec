package fr.compteassure.local.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A cron expression as AWS writes it: minutes, hours, day of month, month, day of week (1 is Sunday), year; with
 * {@code * ? , - /}, names, and {@code L} as the last day of the month. {@code W} and {@code #} are not known here. As
 * with EventBridge, a time that the change to summer time leaves out is left out, and one that comes twice counts once.
 */
record Cron(BitSet minutes, BitSet hours, BitSet days, BitSet months, BitSet weekdays, BitSet years, ZoneId zone)
        implements
            ScheduleExpression {
    private static final int LAST_DAY = 32;
    private static final List<String> MONTHS = List.of("", "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG",
            "SEP", "OCT", "NOV", "DEC");
    private static final List<String> WEEKDAYS = List.of("", "SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

    static Cron parse(String text, ZoneId zone) {
        String[] fields = text.strip().toUpperCase(Locale.ROOT).split("\\s+");
        if (fields.length != 6) {
            throw new IllegalArgumentException("cron(" + text + ") has not six fields");
        }
        if (fields[2].equals("?") == fields[4].equals("?")) {
            throw new IllegalArgumentException("cron(" + text + "): one of the two days must be a question mark");
        }
        try {
            return new Cron(field(fields[0], 0, 59, List.of()), field(fields[1], 0, 23, List.of()),
                    field(fields[2].equals("L") ? "32" : fields[2], 1, LAST_DAY, List.of()),
                    field(fields[3], 1, 12, MONTHS), field(fields[4], 1, 7, WEEKDAYS),
                    field(fields[5], 1970, 2999, List.of()), zone);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("cron(" + text + ") is not understood here", e);
        }
    }

    private static BitSet field(String text, int from, int to, List<String> names) {
        BitSet values = new BitSet();
        for (String part : text.split(",")) {
            String[] step = part.split("/", 2);
            String[] range = step[0].split("-", 2);
            boolean all = step[0].equals("*") || step[0].equals("?");
            int first = all ? from : value(range[0], names);
            int last = all || range.length == 1 && step.length == 2 ? to : value(range[range.length - 1], names);
            int by = step.length == 2 ? Integer.parseInt(step[1]) : 1;
            if (first < from || last > to || first > last || by < 1) {
                throw new NumberFormatException(part);
            }
            for (int value = first; value <= last; value += by) {
                values.set(value);
            }
        }
        return values;
    }

    private static int value(String text, List<String> names) {
        int named = names.indexOf(text);
        return named > 0 ? named : Integer.parseInt(text);
    }

    @Override
    public Instant after(Instant instant) {
        LocalDateTime start = LocalDateTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
        return Stream.iterate(from(start), Objects::nonNull, time -> from(time.plusMinutes(1)))
                .filter(time -> !zone.getRules().getValidOffsets(time).isEmpty())
                .map(time -> time.atZone(zone).toInstant()).filter(instant::isBefore).findFirst().orElse(Instant.MAX);
    }

    /** The first time of the calendar from one on, or null when there is none. */
    private LocalDateTime from(LocalDateTime start) {
        int minuteOfDay = start.getHour() * 60 + start.getMinute();
        for (LocalDate day = start.toLocalDate(); day.getYear() < years.length(); day = day.plusDays(1)) {
            int minute = includes(day) ? minuteFrom(day.equals(start.toLocalDate()) ? minuteOfDay : 0) : -1;
            if (minute >= 0) {
                return day.atStartOfDay().plusMinutes(minute);
            }
        }
        return null;
    }

    private boolean includes(LocalDate day) {
        boolean last = days.get(LAST_DAY) && day.getDayOfMonth() == day.lengthOfMonth();
        return years.get(day.getYear()) && months.get(day.getMonthValue()) && (days.get(day.getDayOfMonth()) || last)
                && weekdays.get(day.getDayOfWeek().getValue() % 7 + 1);
    }

    private int minuteFrom(int first) {
        for (int minute = first; minute < 24 * 60; minute++) {
            if (hours.get(minute / 60) && minutes.get(minute % 60)) {
                return minute;
            }
        }
        return -1;
    }
}
