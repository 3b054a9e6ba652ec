package fr.compteassure.value;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The characters of a text that a person sees. An ordinary space is one, for it is a key that everybody has; other
 * spaces and blanks, and what only changes or joins its neighbours, are not.
 */
final class VisibleCharacters {
    /** What is drawn as one, as an emoji with its skin, or a letter with its marks (Unicode, annex 29). */
    private static final Pattern DRAWN_AS_ONE = Pattern.compile("\\X");
    /** Letters and symbols that are drawn as nothing: fillers of Hangul, of braille, of hieroglyphs and of music. */
    private static final String BLANKS = "\u115f\u1160\u3164\uffa0\u2800\ud80d\udc41\ud80d\udc42\ud834\udd59";

    private VisibleCharacters() {}

    /** How many characters one counts on the screen. */
    static long count(String text) {
        return DRAWN_AS_ONE.matcher(text).results()
                .filter(drawn -> drawn.group().codePoints().anyMatch(VisibleCharacters::isVisible)).count();
    }

    /** The text without what is not seen, and so without accents that stand apart from their letters. */
    static String of(String text) {
        return text.codePoints().filter(VisibleCharacters::isVisible).mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** Whether something is drawn for this code point alone. One that this Java does not know yet is not. */
    static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK,
                    Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> BLANKS.indexOf(c) < 0;
        };
    }
}
