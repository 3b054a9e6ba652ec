package fr.compteassure.importing;

import fr.compteassure.api.BackgroundFunction.Run;
import fr.compteassure.api.Problem.WrongField;
import fr.compteassure.cloud.Patience;
import fr.compteassure.cloud.Trouble;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/**
 * Writes records as long as time is left for it: what passes by itself, such as tables that have no capacity, is waited for.
 *
 * @param writer what writes
 * @param run the run that has the time
 * @param <T> what is written
 */
record PatientWriter<T>(FileImport.Writer<T> writer, Run run) {
    /** In milliseconds: enough to leave what is not written to the next run. */
    private static final long LAST_MOMENT = 15_000;
    private static final long SHORTEST_PAUSE = 100;
    private static final int DOUBLINGS = 6;

    /** That time was up first. */
    static final class OutOfTime extends RuntimeException {
        private static final long serialVersionUID = 1;

        private OutOfTime(RuntimeException trouble) {
            super(trouble);
        }
    }

    /**
     * Writes.
     *
     * @return what the writer tells
     * @throws OutOfTime when there is no time left to try again
     * @throws RuntimeException what does not pass by itself
     */
    Function<T, List<WrongField>> write(List<T> records) {
        for (int tries = 1;; tries++) {
            try {
                return Patience.lasting(this::hasTime, () -> writer.write(records));
            } catch (RuntimeException trouble) {
                if (!Trouble.passes(trouble)) {
                    throw trouble;
                }
                if (!hasTime()) {
                    throw new OutOfTime(trouble);
                }
                pause(SHORTEST_PAUSE << Math.min(tries, DOUBLINGS));
            }
        }
    }

    private boolean hasTime() {
        return run.hasTimeLeft(LAST_MOMENT);
    }

    private static void pause(long most) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(most / 2, most));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted between two tries", e);
        }
    }
}
