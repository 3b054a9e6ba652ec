package fr.compteassure.appointment;

import fr.compteassure.api.Advisor;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.cloud.IdempotencyStore;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.cpam.CpamCode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * The publishing of slots, day after day, in steps each of which is harmless twice: with each goes what is published of the
 * desk on that day, on condition that nobody changed it since it was read. So no two slots of a desk overlap, whoever
 * publishes them at the same time, and what is published again makes none double.
 */
final class Publication {
    /** Beside them a step writes the desk's day and the idempotency key; DynamoDB takes 100. */
    private static final int STEP = 95;

    private final Cloud cloud;
    private final SlotStore slots;
    private final IdempotencyStore requests;

    Publication(Cloud cloud) {
        this.cloud = cloud;
        slots = new SlotStore(cloud);
        requests = new IdempotencyStore(cloud);
    }

    /**
     * What came of it.
     *
     * @param published how many slots are new
     * @param already for how many something was published at that time, be it the same
     */
    record Outcome(int published, int already) {
        private Outcome and(int more, int others) {
            return new Outcome(published + more, already + others);
        }

        private String recorded() {
            return published + " " + already;
        }

        private static Outcome of(String recorded) {
            var numbers = recorded.split(" ");
            return new Outcome(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
        }
    }

    /** @param zone the fund's time */
    Outcome publish(Advisor advisor, Timetable timetable, ZoneId zone, Optional<IdempotencyKey> key) {
        var desk = desk(advisor, timetable);
        var now = cloud.clock().instant();
        var earlier = requests.earlier(key);
        var days = timetable.days().stream().map(day -> new Day(desk, day, SlotTimes.of(timetable, day, zone, now)))
                .toList();
        var read = cloud.read(Stream.concat(Stream.of(earlier), days.stream().map(this::lookup))
                .toArray(Lookup<?>[]::new));
        if (read.of(earlier).isPresent()) {
            return Outcome.of(read.of(earlier).get());
        }
        var outcome = new Outcome(0, 0);
        for (var day : days) {
            outcome = publish(day, read.of(lookup(day)), outcome, advisor, timetable);
        }
        return recorded(outcome, key);
    }

    /**
     * What is to be published of a desk on a day.
     *
     * @param times when, in order
     */
    private record Day(String desk, LocalDate day, List<Interval> times) {
        private String id() {
            return DeskDay.id(desk, day);
        }
    }

    private Lookup<DeskDay> lookup(Day day) {
        return slots.day(day.id());
    }

    /** Two advisors at one place or one video are one desk; at the telephone each is one. */
    private String desk(Advisor advisor, Timetable timetable) {
        var where = switch (timetable.channel()) {
            case COUNTER -> timetable.place().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
            case SIGN_LANGUAGE_VIDEO -> timetable.link();
            case PHONE -> advisor.id();
        };
        return cloud.keyedHash().text("desk", advisor.cpam() + "\n" + timetable.channel() + "\n" + where);
    }

    private Outcome publish(Day day, Optional<DeskDay> read, Outcome before, Advisor advisor, Timetable timetable) {
        var outcome = before;
        var standing = read;
        for (var step : day.times().stream().gather(Gatherers.windowFixed(STEP)).toList()) {
            while (true) {
                var known = standing.orElseGet(() -> new DeskDay(day.id(), List.of(), 0));
                var news = step.stream().filter(time -> !known.isTaken(time)).toList();
                if (news.isEmpty() || write(day.desk(), known.with(news), standing, news, advisor, timetable)) {
                    standing = news.isEmpty() ? standing : Optional.of(known.with(news));
                    outcome = outcome.and(news.size(), step.size() - news.size());
                    break;
                }
                // Published meanwhile by somebody else, or by this request's own double.
                standing = cloud.read(lookup(day)).of(lookup(day));
            }
        }
        return outcome;
    }

    private boolean write(String desk, DeskDay next, Optional<DeskDay> read, List<Interval> news, Advisor advisor,
            Timetable timetable) {
        var transaction = cloud.transaction().with(slots.changing(next, read));
        news.forEach(time -> transaction.with(slots.publishing(slot(desk, time, advisor, timetable))));
        return transaction.commit() instanceof Transaction.Done;
    }

    private Slot slot(String desk, Interval time, Advisor advisor, Timetable timetable) {
        CpamCode fund = advisor.cpam();
        return new Slot(slots.id(desk, time.startsAt()), fund, timetable.channel(), time, timetable.place(),
                timetable.link(), advisor.name(), null);
    }

    /** Last, since it counts all steps: a run that ended before has published a part, which the next one finds there. */
    private Outcome recorded(Outcome outcome, Optional<IdempotencyKey> key) {
        return switch (cloud.transaction().once(key, outcome.recorded()).commit()) {
            case Transaction.Repeated(var earlier) -> Outcome.of(earlier);
            case Transaction.Done _,Transaction.Refused _ -> outcome;
        };
    }
}
