package fr.compteassure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.api.Limit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of limits in docs/security.md is that of the code. */
class LimitTest {
    private static final Pattern ROW = Pattern
            .compile("(?m)^\\| `(\\w+)` \\| (\\d+) \\| (\\d+) min \\| .+ \\| .+ \\|$");

    @Test
    void thePageOfSecurityHasEveryLimitAsItIs() throws IOException {
        var rows = ROW.matcher(Files.readString(Path.of("..", "docs", "security.md"))).results()
                .map(row -> row.group(1) + " " + row.group(2) + " in " + row.group(3));

        assertThat(rows).containsExactlyElementsOf(Arrays.stream(Limit.values())
                .map(limit -> limit + " " + limit.max() + " in " + limit.period().toMinutes()).toList());
    }
}
