package fr.compteassure.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What {@link Password} asks of a text. Each reason completes the sentence « Le mot de passe… ». */
final class PasswordRule {
    static final String TOO_LONG = "doit compter au plus 128 caractères";

    private static final int MIN_LENGTH = 8;
    private static final int MAX_LENGTH = 128;
    /** Shorter names are found in many honest passwords. */
    private static final int MIN_NAME = 3;
    /** Shorter parts of names are particles, and words of many honest passwords: bois, mont, tour. */
    private static final int MIN_PART = 5;
    /** Longer words that go before a name. */
    private static final Set<String> PARTICLES = Set.of("SAINT", "SAINTE", "DALLA", "DALLE", "DEGLI", "DELLA", "DELLE",
            "DELLO");

    private PasswordRule() {}

    /** Every reason to refuse the text, composed (NFC), none if it is a good password. The three facts may be null. */
    static List<String> reasonsToRefuse(String text, Nir nir, LocalDate birthDate, FamilyName familyName) {
        var reasons = new ArrayList<String>();
        addReasonsOfForm(text, reasons);
        String plain = PlainText.of(text);
        if (CommonPasswords.contains(plain.strip())) {
            reasons.add("ne doit pas figurer parmi les plus courants");
        }
        if (nir != null && PlainText.lettersAndDigits(plain).contains(nir.withoutKey())) {
            reasons.add("ne doit pas contenir votre numéro de sécurité sociale");
        }
        if (birthDate != null && BirthDateWritings.isIn(plain, birthDate)) {
            reasons.add("ne doit pas contenir votre date de naissance");
        }
        if (familyName != null) {
            addReasonOfName(text, familyName.value(), reasons);
        }
        return List.copyOf(reasons);
    }

    /** What tells the person all these reasons, a sentence each. */
    static String refusal(List<String> reasons) {
        return "Le mot de passe " + String.join(". Il ", reasons) + ".";
    }

    private static void addReasonsOfForm(String text, List<String> reasons) {
        int length = text.codePointCount(0, text.length());
        if (VisibleCharacters.count(text) < MIN_LENGTH) {
            reasons.add("doit compter au moins 8 caractères" + (length < MIN_LENGTH ? "" : " visibles"));
        }
        if (length > MAX_LENGTH) {
            reasons.add(TOO_LONG);
        }
        String visible = VisibleCharacters.of(text);
        if (visible.codePoints().noneMatch(Character::isUpperCase)) {
            reasons.add("doit contenir une majuscule");
        }
        if (visible.codePoints().noneMatch(Character::isLowerCase)) {
            reasons.add("doit contenir une minuscule");
        }
        if (visible.codePoints().allMatch(Character::isLetter)) {
            reasons.add("doit contenir un chiffre ou un caractère spécial");
        }
    }

    private static void addReasonOfName(String text, String name, List<String> reasons) {
        if (PlainText.lettersAndDigits(PlainText.of(name)).length() < MIN_NAME) {
            return;
        }
        List<UnaryOperator<String>> spellings = List.of(PlainText::of, PlainText::withUmlautsSpelled);
        if (spellings.stream().anyMatch(plain -> contains(plain.apply(text), wholeName(plain.apply(name))))) {
            reasons.add("ne doit pas contenir votre nom de famille");
        } else if (spellings.stream().anyMatch(plain -> contains(plain.apply(text), longParts(plain.apply(name))))) {
            reasons.add("ne doit pas contenir une partie de votre nom de famille");
        }
    }

    private static boolean contains(String plain, Stream<String> names) {
        return names.anyMatch(PlainText.lettersAndDigits(plain)::contains);
    }

    private static Stream<String> wholeName(String plain) {
        return Stream.of(PlainText.lettersAndDigits(plain));
    }

    /** Of « Dupont-Martin » both, of « de La Fontaine » the last alone. */
    private static Stream<String> longParts(String plain) {
        return Stream.of(plain.split("[^\\p{L}]+"))
                .filter(part -> part.length() >= MIN_PART && !PARTICLES.contains(part));
    }
}
