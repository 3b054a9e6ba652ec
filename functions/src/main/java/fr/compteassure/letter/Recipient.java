package fr.compteassure.letter;

import java.util.List;

/**
 * Whom a letter goes to, as it stands on the envelope.
 *
 * @param name how the person is addressed, such as "Élise Durand"
 * @param lines the postal address under it, top to bottom: at most six lines, the postal code with the city, and abroad
 *     the country
 */
public record Recipient(String name, List<String> lines) {
    /** @throws IllegalArgumentException when there is no name or no line */
    public Recipient {
        if (name.isBlank() || lines.isEmpty()) {
            throw new IllegalArgumentException("a letter to nobody, or to nowhere");
        }
        lines = List.copyOf(lines);
    }

    /** Nothing of the person: a recipient may end up in a log. */
    @Override
    public String toString() {
        return "Recipient[hidden]";
    }
}
