package fr.compteassure.appointment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The times of the slots of a day: by the clocks of the fund they begin, and each lasts as long as the others. */
final class SlotTimes {
    private SlotTimes() {}

    /**
     * The times, the earliest first. When clocks go forward, a time that no clock shows is left out, and so is one that would
     * begin before the one before it has ended; when they go back, a time that they show twice is the first of both.
     *
     * @param after those that begin by then are left out
     */
    static List<Interval> of(Timetable timetable, LocalDate day, ZoneId zone, Instant after) {
        var times = new ArrayList<Interval>();
        var length = Duration.ofMinutes(timetable.minutes());
        var last = day.atTime(timetable.endsAt()).minus(length);
        var free = after;
        for (var start = day.atTime(timetable.startsAt()); !start.isAfter(last); start = start.plus(length)) {
            if (isShown(start, zone)) {
                var begin = start.atZone(zone).toInstant();
                if (begin.isAfter(after) && !begin.isBefore(free)) {
                    free = begin.plus(length);
                    times.add(new Interval(begin, free));
                }
            }
        }
        return times;
    }

    private static boolean isShown(LocalDateTime time, ZoneId zone) {
        return !zone.getRules().getValidOffsets(time).isEmpty();
    }
}
