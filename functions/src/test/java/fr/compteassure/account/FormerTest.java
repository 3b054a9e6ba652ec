package fr.compteassure.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormerTest {
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

    private static Former former(String value, Duration ago) {
        return new Former(value, NOW.minus(ago));
    }

    private static List<String> after(Former... known) {
        return Former.after(List.of(known), "now", NOW).stream().map(Former::value).toList();
    }

    @Test
    void theLastOneIsKept() {
        assertThat(after()).containsExactly("now");
        assertThat(after(former("a", Former.LATELY))).containsExactly("now");
    }

    @Test
    void ofSeveralLateOnesTheFirstIsKeptTooAndNoneBetween() {
        assertThat(after(former("a", Former.LATELY.minusSeconds(1)))).containsExactly("a", "now");
        assertThat(after(former("a", Duration.ofDays(3)), former("b", Duration.ofDays(2)))).containsExactly("a", "now");
        assertThat(after(former("a", Duration.ofDays(40)), former("b", Duration.ofDays(2)))).containsExactly("b",
                "now");
    }
}
