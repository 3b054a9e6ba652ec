package fr.compteassure.prevention;

import fr.compteassure.value.ResourceLines;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What advice says, in French, by the name of its text: paragraphs of a name, a title and a summary. */
final class Texts {
    private final Map<String, Text> byName = Stream
            .of(String.join("\n", ResourceLines.of(Texts.class, "texts.txt")).split("\n\n"))
            .map(paragraph -> paragraph.split("\n", 3))
            .collect(Collectors.toMap(lines -> lines[0], lines -> new Text(lines[1], oneLine(lines[2]))));

    /**
     * A text.
     *
     * @param title what it is, in a few words
     * @param summary what is offered, what is paid, and how to have it; it supposes nothing of what was done before
     */
    record Text(String title, String summary) {}

    /** @throws IllegalStateException when there is no text of this name */
    Text named(String name) {
        var text = byName.get(name);
        if (text == null) {
            throw new IllegalStateException("no text of prevention is named " + name);
        }
        return text;
    }

    Map<String, Text> all() {
        return byName;
    }

    private static String oneLine(String lines) {
        return lines.strip().replace('\n', ' ');
    }
}
