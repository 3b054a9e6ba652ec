package fr.compteassure.value;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A password that its owner may choose. What is typed at log-in is a plain text and not one of these: a rule that
 * changes must lock nobody out.
 */
public final class Password {
    /** No password is that long: 128 characters of up to eight code units, before they are composed. */
    private static final int MAX_TYPED = 1024;

    private final String value;

    private Password(String value) {
        this.value = value;
    }

    /**
     * The password, if its owner may choose it: at least 8 characters that one sees, and 128 in all; with an
     * upper-case and a lower-case letter, and a digit or a special character, an ordinary space among them; not among
     * the most common; not containing the social-security number, with its key or without, the birth date in any
     * usual writing, or the family name or a long part of it. What is invisible, accents, and characters that stand
     * for a letter or a digit hide none of these. A fact about the owner that is not known, because it was itself
     * refused, is null, and the rules about it are left to the next try.
     *
     * <p>Rule: CNIL, délibération 2022-100 (passwords with an access restriction), and the conditions of the account;
     * docs/decisions/password-rule.md says what counts as seen, and what is found.
     *
     * @throws InvalidValue if the text is refused; the message gives every reason at once
     */
    public static Password chosen(String text, Nir nir, LocalDate birthDate, FamilyName familyName) {
        String typed = Objects.requireNonNullElse(text, "");
        if (typed.isEmpty()) {
            throw new InvalidValue("Choisissez un mot de passe.");
        }
        if (typed.length() > MAX_TYPED) {
            throw new InvalidValue(PasswordRule.refusal(List.of(PasswordRule.TOO_LONG)));
        }
        String composed = Normalizer.normalize(typed, Form.NFC);
        List<String> reasons = PasswordRule.reasonsToRefuse(composed, nir, birthDate, familyName);
        if (!reasons.isEmpty()) {
            throw new InvalidValue(PasswordRule.refusal(reasons));
        }
        return new Password(composed);
    }

    /** The text, accents composed (NFC): two keyboards may type "é" as one character or as two. */
    public String value() {
        return value;
    }

    /** Tells nothing: a password must not reach a log. */
    @Override
    public String toString() {
        return "Password[hidden]";
    }
}
