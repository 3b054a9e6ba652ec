package fr.compteassure.importing;

import fr.compteassure.api.BackgroundFunction.Run;
import fr.compteassure.api.Problem.WrongField;
import fr.compteassure.cloud.Patience;
import fr.compteassure.cloud.Trouble;
import java.util.List;
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
        try {
            return Patience.lasting(this::hasTime, Trouble::passes, () -> writer.write(records));
        } catch (RuntimeException trouble) {
            throw Trouble.passes(trouble) ? new OutOfTime(trouble) : trouble;
        }
    }

    private boolean hasTime() {
        return run.hasTimeLeft(LAST_MOMENT);
    }
}
