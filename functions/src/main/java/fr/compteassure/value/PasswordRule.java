package fr.compteassure.value;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What {@link Password} asks of a text. Each reason completes the sentence « Le mot de passe… ». */
final class PasswordRule {
    static final String TOO_LONG = "doit compter au plus 128 caractères";

    private static final int MIN_LENGTH = 8;
    private static final int MAX_LENGTH = 128;
    /** Shorter names are found in many honest passwords. */
    private static final int MIN_NAME = 3;
    private static final List<String> DATE_WRITINGS = List.of("uuuuMMdd", "ddMMuuuu", "ddMMuu");

    private PasswordRule() {}

    /** Every reason to refuse the text, none if it is a good password. The three facts may be null. */
    static List<String> reasonsToRefuse(String text, Nir nir, LocalDate birthDate, FamilyName familyName) {
        var reasons = new ArrayList<String>();
        addReasonsOfForm(text, reasons);
        if (CommonPasswords.contains(text)) {
            reasons.add("ne doit pas figurer parmi les plus courants");
        }
        String folded = Folding.fold(text);
        if (nir != null && folded.contains(nir.withoutKey())) {
            reasons.add("ne doit pas contenir votre numéro de sécurité sociale");
        }
        if (birthDate != null && writings(birthDate).anyMatch(folded::contains)) {
            reasons.add("ne doit pas contenir votre date de naissance");
        }
        if (familyName != null && containsName(folded, Folding.fold(familyName.value()))) {
            reasons.add("ne doit pas contenir votre nom de famille");
        }
        return List.copyOf(reasons);
    }

    /** What tells the person all these reasons, a sentence each. */
    static String refusal(List<String> reasons) {
        return "Le mot de passe " + String.join(". Il ", reasons) + ".";
    }

    private static void addReasonsOfForm(String text, List<String> reasons) {
        int length = text.codePointCount(0, text.length());
        if (length < MIN_LENGTH) {
            reasons.add("doit compter au moins 8 caractères");
        }
        if (length > MAX_LENGTH) {
            reasons.add(TOO_LONG);
        }
        if (text.codePoints().noneMatch(Character::isUpperCase)) {
            reasons.add("doit contenir une majuscule");
        }
        if (text.codePoints().noneMatch(Character::isLowerCase)) {
            reasons.add("doit contenir une minuscule");
        }
        if (text.codePoints().noneMatch(PasswordRule::isDigitOrSpecial)) {
            reasons.add("doit contenir un chiffre ou un caractère spécial");
        }
    }

    /** Anything that is not a letter, a space included; accents of letters, control and format characters are not. */
    private static boolean isDigitOrSpecial(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK,
                    Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED ->
                false;
            default -> !Character.isLetter(c);
        };
    }

    /** The folded text has no separators left: 12/03/1985 and 12-03-1985 are found as 12031985. */
    private static Stream<String> writings(LocalDate date) {
        return DATE_WRITINGS.stream().map(writing -> date.format(DateTimeFormatter.ofPattern(writing)));
    }

    private static boolean containsName(String folded, String name) {
        return name.length() >= MIN_NAME && folded.contains(name);
    }
}
