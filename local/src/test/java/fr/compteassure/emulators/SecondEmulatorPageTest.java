package fr.compteassure.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that lists what emulators do otherwise lists all of it, and nothing else. */
class SecondEmulatorPageTest {
    private static final Pattern LISTED = Pattern.compile("(?m)(?:^\\| |Both take )`([A-Z0-9_]+)`");

    @Test
    void whatIsKnownToDifferIsTold() throws Exception {
        var page = Files.readString(Path.of("..", "docs", "decisions", "second-emulator.md"));

        List<String> known = Stream.concat(Stream.of(Difference.values()).map(Difference::name),
                Refused.all().stream().filter(each -> each.taker() != Refused.Taker.NONE).map(Refused::name))
                .toList();
        assertThat(LISTED.matcher(page).results().map(each -> each.group(1)))
                .containsExactlyInAnyOrderElementsOf(known);
    }
}
