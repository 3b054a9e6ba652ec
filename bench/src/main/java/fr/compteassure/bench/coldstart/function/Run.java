package fr.compteassure.bench.coldstart.function;

import fr.compteassure.local.json.Json;
import java.util.List;

/**
 * What became of one process.
 *
 * @param init from its start until it asked for the first event; with a snapshot, until the snapshot could be taken
 * @param cold what whoever comes first waits for: init and the first answer; with a snapshot, from the restore to that answer
 * @param coldCpu processor time of that, of all threads
 * @param answers in order
 * @param peak the most memory that it held, in MB
 * @param heap what of its heap was in use after a collection at the end, in MB; 0 when it was not asked for
 */
public record Run(long init, long cold, long coldCpu, List<Answer> answers, double peak, double heap) {

    /**
     * An answer; times by {@link System#nanoTime()}.
     *
     * @param sent when the event was handed over
     * @param answered when the whole answer was there
     * @param cpu processor time of the process from one to the other
     * @param body what it answered
     */
    public record Answer(long sent, long answered, long cpu, byte[] body) {
        /** How long it took, in nanoseconds. */
        public long nanos() {
            return answered - sent;
        }

        /** The HTTP status; 0 of a function that is not behind the API. */
        public int status() {
            return Json.any(body) instanceof java.util.Map<?, ?> map && map.get("statusCode") instanceof Integer status
                    ? status
                    : 0;
        }
    }

    /** The answer of this number, from 0. */
    public Answer answer(int number) {
        return answers.get(number);
    }

    /** How long the answers after the first so many took, in nanoseconds, the shortest first. */
    public long[] after(int warmUp) {
        return answers.stream().skip(warmUp).mapToLong(Answer::nanos).sorted().toArray();
    }

    /** The value below which a share of sorted ones lies. */
    public static long quantile(long[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    }
}
