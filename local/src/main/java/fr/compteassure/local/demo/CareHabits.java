package fr.compteassure.local.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Who sees whom how often, in the demonstration. */
final class CareHabits {
    private final List<Habit> habits;

    CareHabits() {
        try (var stream = CareHabits.class.getResourceAsStream("care-habits.csv");
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            habits = reader.lines().skip(1).map(CareHabits::habit).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One habit.
     *
     * @param person the beneficiary's id; empty for the insured
     * @param maxAtOnce how many acts, boxes or journeys at most one line is for
     */
    record Habit(String nir, String person, Act act, int timesAYear, int maxAtOnce, String provider) {}

    List<Habit> of(String nir) {
        return habits.stream().filter(habit -> habit.nir().equals(nir)).toList();
    }

    private static Habit habit(String line) {
        var cells = line.split(",");
        return new Habit(cells[0], cells[1], Act.valueOf(cells[2]), Integer.parseInt(cells[3]),
                Integer.parseInt(cells[4]), cells[5]);
    }
}
