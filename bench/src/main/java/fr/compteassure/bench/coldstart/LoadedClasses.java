package fr.compteassure.bench.coldstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How many classes a JVM loaded, by where they are from.
 *
 * @param counts of each origin
 */
record LoadedClasses(Map<Origin, Integer> counts) {
    private static final Pattern LINE = Pattern.compile("\\[class,load\\] (\\S+) source: (.*)");
    private static final Pattern FILE = Pattern.compile("(shared objects file|jrt:/|file:).*");

    /** Where a class is from. */
    enum Origin {
        /** The JDK. */
        JDK,
        /** What Lambda puts around functions. */
        LAMBDA,
        /** The SDK of AWS. */
        SDK,
        /** Other libraries. */
        LIBRARY,
        /** The function and what it shares with others. */
        FUNCTION,
        /** No file: made while the program runs, most of them for a lambda or a reference to a method. */
        MADE;

        private static Origin of(String name, String source) {
            if (!FILE.matcher(source).matches()) {
                return MADE;
            }
            if (!source.startsWith("file:")) {
                return JDK;
            }
            if (name.startsWith("fr.compteassure.")) {
                return FUNCTION;
            }
            if (name.startsWith("software.amazon.awssdk.")) {
                return SDK;
            }
            return name.startsWith("com.amazonaws.") ? LAMBDA : LIBRARY;
        }
    }

    /** The setting that has a JVM write such a log. */
    static String logging(Path file) {
        return "-Xlog:class+load=info:file=" + file;
    }

    /** @param log what the JVM wrote */
    static LoadedClasses in(Path log) throws IOException {
        var counts = new EnumMap<Origin, Integer>(Origin.class);
        try (var lines = Files.lines(log)) {
            lines.map(LINE::matcher).filter(line -> line.find())
                    .forEach(line -> counts.merge(Origin.of(line.group(1), line.group(2)), 1, Integer::sum));
        }
        return new LoadedClasses(counts);
    }

    int of(Origin origin) {
        return counts.getOrDefault(origin, 0);
    }

    int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
