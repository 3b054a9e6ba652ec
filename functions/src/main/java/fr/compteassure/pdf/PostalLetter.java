package fr.compteassure.pdf;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A letter on paper, of one page: it is folded into an envelope with a window, through which nothing but the address shows
 * (NF Z 11-001: the address at the right, from 45 mm on). Others than the person may open it.
 *
 * @param from the fund that writes it
 * @param to the name and the address under it, top to bottom
 * @param reference what tells it from other letters
 * @param on its date
 * @param object what it is about, in one line
 * @param parts what it says, top to bottom
 */
public record PostalLetter(Letterhead from, List<String> to, String reference, LocalDate on, String object,
        List<Part> parts) {
    public PostalLetter {
        to = List.copyOf(to);
        parts = List.copyOf(parts);
    }

    /** A part of what a letter says. */
    public sealed interface Part {
        /** All its texts. */
        Stream<String> texts();
    }

    /**
     * Sentences.
     *
     * @param text what they say
     */
    public record Paragraph(String text) implements Part {
        @Override
        public Stream<String> texts() {
            return Stream.of(text);
        }
    }

    /**
     * What one is to do, one thing after the other.
     *
     * @param heading what for
     * @param steps each of them
     */
    public record Steps(String heading, List<String> steps) implements Part {
        public Steps {
            steps = List.copyOf(steps);
        }

        @Override
        public Stream<String> texts() {
            return Stream.concat(Stream.of(heading), steps.stream());
        }
    }

    /**
     * What one may do, one thing or another.
     *
     * @param heading what for
     * @param ways each of them
     */
    public record Choices(String heading, List<String> ways) implements Part {
        public Choices {
            ways = List.copyOf(ways);
        }

        @Override
        public Stream<String> texts() {
            return Stream.concat(Stream.of(heading), ways.stream());
        }
    }

    /**
     * A code to be typed, large enough for bad eyes.
     *
     * @param heading what it is
     * @param code the code, in groups
     * @param note until when it serves, and how it is read
     */
    public record Code(String heading, String code, String note) implements Part {
        @Override
        public Stream<String> texts() {
            return Stream.of(heading, code, note);
        }
    }

    /**
     * What must be noticed first.
     *
     * @param heading what it is about
     * @param text what it says
     */
    public record Warning(String heading, String text) implements Part {
        @Override
        public Stream<String> texts() {
            return Stream.of(heading, text);
        }
    }

    /** All texts that come from elsewhere than the template. */
    Stream<String> texts() {
        return Stream.of(to.stream(), Stream.of(from.fundName(), reference, object), from.addressLines().stream(),
                parts.stream().flatMap(Part::texts)).flatMap(text -> text);
    }

    /** The reference alone: the rest tells of a person. */
    @Override
    public String toString() {
        return "PostalLetter[" + reference + "]";
    }
}
