package fr.compteassure.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LimitTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:15:30Z");

    /** The header and the sentence tell of one instant, and nobody is sent back too early by either. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            1       | 1       | 1 minute
            59000   | 59      | 1 minute
            60000   | 60      | 1 minute
            60001   | 61      | 2 minutes
            899000  | 899     | 15 minutes
            900000  | 900     | 15 minutes
            7200000 | 7200    | 2 heures
            7200001 | 7201    | 3 heures
            86400000 | 86400  | 24 heures
            259200000 | 259200 | 3 jours
            """, delimiter = '|')
    void theWaitIsToldInWordsAsInTheHeaderRoundedUp(long millis, String seconds, String words) {
        var response = Limit.LOG_IN.problem(NOW, NOW.plusMillis(millis)).response();

        assertThat(response.headers()).containsEntry("Retry-After", seconds);
        assertThat(detail(response)).startsWith("Par sécurité, il faut attendre " + words + " avant un nouvel essai. ");
    }

    @ParameterizedTest
    @EnumSource
    void everyLimitTellsWhatOneCanDoMeanwhile(Limit limit) {
        assertThat(detail(limit.problem(NOW, NOW.plusSeconds(60)).response())).endsWith(".")
                .containsPattern("essai\\. \\p{Lu}");
    }

    @Test
    void whoIsLockedOutIsToldOfTheLinkAndOfAnotherPassword() {
        assertThat(detail(Limit.LOG_IN.problem(NOW, NOW.plusSeconds(60)).response())).contains("son lien",
                "«\u202FMot de passe oublié\u202F»");
    }

    private static String detail(Response response) {
        return (String) ((Map<?, ?>) response.body()).get("detail");
    }
}
