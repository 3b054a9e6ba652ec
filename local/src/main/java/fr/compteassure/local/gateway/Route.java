package fr.compteassure.local.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path of the API, such as {@code /requests/{requestId}} or {@code /files/{path+}}.
 *
 * @param path as the template has it
 */
record Route(String path) {
    /**
     * The path's parameters, decoded, when it matches; a {@code %2F} stays in its parameter.
     *
     * @param rawSegments still percent-encoded
     */
    Optional<Map<String, String>> match(List<String> rawSegments) {
        List<String> pattern = segments(path);
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < pattern.size(); i++) {
            String expected = pattern.get(i);
            if (i >= rawSegments.size() || rawSegments.get(i).isEmpty()) {
                return Optional.empty();
            }
            if (expected.endsWith("+}")) {
                String rest = String.join("/", rawSegments.subList(i, rawSegments.size()));
                parameters.put(expected.substring(1, expected.length() - 2), decode(rest));
                return Optional.of(parameters);
            }
            String found = decode(rawSegments.get(i));
            if (expected.startsWith("{")) {
                parameters.put(expected.substring(1, expected.length() - 1), found);
            } else if (!expected.equals(found)) {
                return Optional.empty();
            }
        }
        return pattern.size() == rawSegments.size() ? Optional.of(parameters) : Optional.empty();
    }

    /** Sorts a literal part before a parameter, and a parameter before one that takes all the rest. */
    String rank() {
        List<String> kinds = new ArrayList<>();
        for (String segment : segments(path)) {
            kinds.add(segment.endsWith("+}") ? "2" : segment.startsWith("{") ? "1" : "0");
        }
        return String.join("", kinds);
    }

    /** The parts of a path; a slash at its end makes none. */
    static List<String> segments(String path) {
        String trimmed = path.replaceFirst("^/", "").replaceFirst("/$", "");
        return trimmed.isEmpty() ? List.of() : Arrays.asList(trimmed.split("/", -1));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
