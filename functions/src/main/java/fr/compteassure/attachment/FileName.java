package fr.compteassure.attachment;

import fr.compteassure.value.InvalidValue;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.stream.Collectors;

/** The names that people give to their files: theirs to choose, and told to them as they wrote them. */
final class FileName {
    private static final int MAX_LENGTH = 200;
    /** What some browsers send before the name. */
    private static final String PATH = "(?s).*[/\\\\]";

    private FileName() {}

    /**
     * The name without its folders, without control characters and marks that only change how others are read, which would
     * show one name for another, and not longer than 200 characters.
     *
     * @throws InvalidValue when nothing is left of it
     */
    static String of(String text) {
        var name = Normalizer.normalize(text, Form.NFC).replaceFirst(PATH, "").codePoints().filter(FileName::isShown)
                .limit(MAX_LENGTH).mapToObj(Character::toString).collect(Collectors.joining()).strip();
        if (name.isEmpty() || name.chars().allMatch(c -> c == '.')) {
            throw new InvalidValue("Un nom de fichier est attendu.");
        }
        return name;
    }

    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }

    /** The name with the ending of a kind of files: what a file is called may not say that it is something else. */
    static String ending(String name, FileKind kind) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(kind.extension()) || kind == FileKind.JPEG && lower.endsWith(".jpeg")) {
            return name;
        }
        return name + kind.extension();
    }
}
