package fr.compteassure.value;

import java.util.regex.Pattern;

/**
 * A family name, at birth or in use: Latin letters with any accent, apostrophes, hyphens and spaces, 1 to 80
 * characters, held as typed, without the spaces around it.
 *
 * <p>Rule: the letters that civil status writes (circulaire du 23 juillet 2014 relative à l'état civil), widened to
 * those of other Latin alphabets, for foreign names are transcribed as they are.
 *
 * @param value the name, accents composed (NFC): two keyboards may type "é" as one character or as two
 */
public record FamilyName(String value) {
    private static final int MAX_LENGTH = 80;
    /** A letter and three accents typed apart; more is no name, and is refused before any work on it. */
    private static final int MAX_TYPED = 4 * MAX_LENGTH;
    /** The straight and the curly apostrophe; the hyphen, its two other kinds and the en dash of double names. */
    private static final Pattern ALLOWED = Pattern
            .compile("(?:[\\p{IsLatin}&&\\p{L}]|[\\p{Mn}'\\u2019 \\u2010\\u2011\\u2013-])+");

    /**
     * @param value what the person typed
     * @throws InvalidValue if it is empty, too long, or holds anything else than what a name is written with
     */
    public FamilyName {
        value = Typed.trimmed(value);
        if (value.isEmpty()) {
            throw new InvalidValue("Indiquez un nom de famille.");
        }
        if (value.length() > MAX_TYPED) {
            throw tooLong();
        }
        value = Typed.composed(value).replace('\u00a0', ' ');
        if (value.codePointCount(0, value.length()) > MAX_LENGTH) {
            throw tooLong();
        }
        if (!ALLOWED.matcher(value).matches() || value.codePoints().noneMatch(Character::isLetter)) {
            throw new InvalidValue("Un nom de famille s’écrit avec des lettres, des espaces, des apostrophes "
                    + "et des traits d’union.");
        }
    }

    /**
     * Whether both are writings of one name: case, accents, ligatures, spaces, apostrophes and hyphens do not count,
     * so « D'Arc–Le Goff » is « DARC LEGOFF ». Nothing else is forgiven: a name is one of the facts that identify.
     */
    public boolean matches(FamilyName other) {
        return Folding.fold(value).equals(Folding.fold(other.value));
    }

    /** Tells nothing: a name must not reach a log. */
    @Override
    public String toString() {
        return "FamilyName[hidden]";
    }

    private static InvalidValue tooLong() {
        return new InvalidValue("Un nom de famille compte au plus 80 caractères.");
    }
}
