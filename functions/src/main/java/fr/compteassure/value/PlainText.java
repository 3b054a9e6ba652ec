package fr.compteassure.value;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a text says, however it is dressed up: capitals without accents, the digits 0 to 9, and punctuation. Nothing
 * hides in it: invisible characters are left out; full-width, mathematical, circled and raised characters are what
 * they stand for (Unicode, NFKD), and so are the digits of every script.
 */
final class PlainText {
    /** Letters that do not come apart into a letter and an accent. */
    private static final Map<Integer, String> SPELLED = Map.of((int) 'Œ', "OE", (int) 'Æ', "AE", (int) 'ẞ', "SS",
            (int) 'Ø', "O", (int) 'Ł', "L", (int) 'Đ', "D", (int) 'Ð', "D", (int) 'Ħ', "H", (int) 'Ŧ', "T", (int) 'Þ',
            "TH");
    /** The white letters in black circles and in black squares, A to Z; those in white ones come apart. */
    private static final int IN_CIRCLES = 0x1F150;
    private static final int IN_SQUARES = 0x1F170;

    private PlainText() {}

    /** The text, plain. */
    static String of(String text) {
        // A thin space would come apart into an ordinary one, so what is invisible goes before and, accents, after.
        String apart = Normalizer.normalize(VisibleCharacters.of(text), Form.NFKD).toUpperCase(Locale.ROOT);
        return VisibleCharacters.of(apart).codePoints().mapToObj(PlainText::spelled).collect(Collectors.joining());
    }

    /** The same of a composed text (NFC), with its umlauts spelled as in German, "MUELLER". */
    static String withUmlautsSpelled(String text) {
        return of(text.toUpperCase(Locale.ROOT).replace("Ä", "AE").replace("Ö", "OE").replace("Ü", "UE"));
    }

    /** The letters and digits of a plain text, without what stands between them. */
    static String lettersAndDigits(String plain) {
        return plain.codePoints().filter(Character::isLetterOrDigit).mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String spelled(int c) {
        if (isOfAlphabetAt(IN_CIRCLES, c)) {
            return Character.toString('A' + c - IN_CIRCLES);
        }
        if (isOfAlphabetAt(IN_SQUARES, c)) {
            return Character.toString('A' + c - IN_SQUARES);
        }
        boolean number = Character.isDigit(c) || Character.getType(c) == Character.OTHER_NUMBER;
        if (number && Character.getNumericValue(c) >= 0) {
            return Integer.toString(Character.getNumericValue(c));
        }
        return SPELLED.getOrDefault(c, Character.toString(c));
    }

    private static boolean isOfAlphabetAt(int start, int c) {
        return c >= start && c < start + 26;
    }
}
