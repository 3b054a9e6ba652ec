package fr.compteassure.bench.purge;

import fr.compteassure.account.PurgeUnvalidatedAccounts;
import fr.compteassure.bench.aws.LambdaRun;
import fr.compteassure.local.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;

/**
 * A run of the function, as Lambda starts one.
 *
 * @param took how long it took
 * @param purged how many accounts it removed
 */
record Run(Duration took, long purged) {

    /** @param mayTake after how long Lambda would end it */
    static Run of(PurgeUnvalidatedAccounts function, Map<String, Object> event, Duration mayTake) {
        var begin = System.nanoTime();
        var answer = new ByteArrayOutputStream();
        try {
            function.handleRequest(new ByteArrayInputStream(Json.bytes(event)), answer,
                    LambdaRun.of(PurgeStage.FUNCTION, mayTake, fault -> {
                        throw new IllegalStateException(fault);
                    }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var took = Duration.ofNanos(System.nanoTime() - begin);
        return new Run(took, ((Number) Json.object(answer.toByteArray()).get("purged")).longValue());
    }

    /** How many accounts were removed a second. */
    double rate() {
        return purged / (took.toNanos() / 1e9);
    }
}
