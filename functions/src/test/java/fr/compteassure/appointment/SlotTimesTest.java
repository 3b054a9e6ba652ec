package fr.compteassure.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.cpam.ContactChannel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlotTimesTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static List<String> times(String day, String from, String to, int minutes, ZoneId zone) {
        return times(day, from, to, minutes, zone, Instant.EPOCH);
    }

    private static List<String> times(String day, String from, String to, int minutes, ZoneId zone, Instant after) {
        var date = LocalDate.parse(day);
        var timetable = new Timetable(ContactChannel.PHONE, null, null, date, date, List.of(1, 2, 3, 4, 5, 6, 7),
                LocalTime.parse(from), LocalTime.parse(to), minutes);
        return SlotTimes.of(timetable, date, zone, after).stream()
                .map(time -> time.startsAt() + "/" + time.endsAt()).toList();
    }

    @Test
    void slotsFollowEachOtherAndTheLastEndsInTime() {
        assertThat(times("2026-12-01", "09:00", "10:15", 30, PARIS)).containsExactly(
                "2026-12-01T08:00:00Z/2026-12-01T08:30:00Z", "2026-12-01T08:30:00Z/2026-12-01T09:00:00Z");
    }

    @Test
    void whenClocksGoForwardATimeThatNoneShowsIsLeftOut() {
        assertThat(times("2027-03-28", "01:00", "04:00", 30, PARIS)).containsExactly(
                "2027-03-28T00:00:00Z/2027-03-28T00:30:00Z", "2027-03-28T00:30:00Z/2027-03-28T01:00:00Z",
                "2027-03-28T01:00:00Z/2027-03-28T01:30:00Z", "2027-03-28T01:30:00Z/2027-03-28T02:00:00Z");
    }

    @Test
    void aSlotAcrossTheChangeLastsAsLongAsOthersAndOverlapsNone() {
        assertThat(times("2027-03-28", "01:50", "04:30", 40, PARIS)).containsExactly(
                "2027-03-28T00:50:00Z/2027-03-28T01:30:00Z", "2027-03-28T01:50:00Z/2027-03-28T02:30:00Z");
    }

    @Test
    void whenClocksGoBackATimeThatTheyShowTwiceIsTheFirst() {
        assertThat(times("2026-10-25", "02:00", "04:00", 60, PARIS)).containsExactly(
                "2026-10-25T00:00:00Z/2026-10-25T01:00:00Z", "2026-10-25T02:00:00Z/2026-10-25T03:00:00Z");
    }

    @Test
    void inSummerAndOverseasTheClocksOfTheFundCount() {
        assertThat(times("2027-07-01", "09:00", "09:30", 30, PARIS))
                .containsExactly("2027-07-01T07:00:00Z/2027-07-01T07:30:00Z");
        assertThat(times("2027-07-01", "09:00", "09:30", 30, ZoneId.of("Indian/Reunion")))
                .containsExactly("2027-07-01T05:00:00Z/2027-07-01T05:30:00Z");
        assertThat(times("2027-07-01", "09:00", "09:30", 30, ZoneId.of("America/Guadeloupe")))
                .containsExactly("2027-07-01T13:00:00Z/2027-07-01T13:30:00Z");
        assertThat(times("2027-03-28", "02:00", "03:00", 30, ZoneId.of("Indian/Reunion"))).hasSize(2);
    }

    @Test
    void whatHasBegunIsLeftOut() {
        assertThat(times("2026-12-01", "09:00", "10:00", 20, PARIS, Instant.parse("2026-12-01T08:20:00Z")))
                .containsExactly("2026-12-01T08:40:00Z/2026-12-01T09:00:00Z");
    }
}
