package fr.compteassure.emulators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What DynamoDB refuses by its documentation, asked of the table of {@link Emulators}: the lines of {@code refused.txt}.
 *
 * @param taker who does not refuse it
 */
record Refused(String name, Taker taker, String operation, String body) {
    private static final Path FILE = Path.of("src", "test", "resources", "refused.txt");
    /** The innermost of those that stand in each other. */
    private static final Pattern REPEATED = Pattern.compile("<(\\d+)([*,])([^<>]*)>");

    /** Which of two emulators. */
    enum Taker {
        NONE, MOTO, BOTH
    }

    static List<Refused> all() {
        try (var lines = Files.lines(FILE)) {
            return lines.filter(line -> !line.startsWith("#")).map(line -> line.split(" +", 4))
                    .map(part -> new Refused(part[0], Taker.valueOf(part[1].toUpperCase(Locale.ROOT)), part[2],
                            body(part[3])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String body(String text) {
        var body = text.replace("KEY", "\"p\": {\"S\": \"c\"}, \"s\": {\"S\": \"d\"}")
                .replace("VALUE", "\"ExpressionAttributeValues\": {\":n\": {\"N\": \"1\"}}");
        var repeated = REPEATED.matcher(body);
        while (repeated.find()) {
            body = repeated.replaceAll(each -> Matcher.quoteReplacement(repeat(each)));
            repeated = REPEATED.matcher(body);
        }
        return body;
    }

    private static String repeat(MatchResult found) {
        var times = Integer.parseInt(found.group(1));
        return found.group(2).equals("*")
                ? found.group(3).repeat(times)
                : IntStream.range(0, times).mapToObj(i -> found.group(3).replace("#", Integer.toString(i)))
                        .collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return name;
    }
}
