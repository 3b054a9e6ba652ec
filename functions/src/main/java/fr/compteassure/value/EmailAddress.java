package fr.compteassure.value;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address that a message can be sent to, held as it was typed. Two addresses that differ by their case
 * only are equal: no provider in use tells them apart, and an address serves one account.
 *
 * <p>Rule: the dot-atom form of RFC 5321 and RFC 5322 with a host name of at least two labels (RFC 1123). Quoted
 * local parts, address literals and letters outside ASCII are refused: the e-mail service does not send to them.
 * A domain with accents is accepted in its "xn--" form.
 *
 * @param value the address as typed, without the spaces around it
 */
public record EmailAddress(String value) {
    private static final int MAX_LENGTH = 254;
    private static final int MAX_LOCAL = 64;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*+");
    private static final Pattern DOMAIN = Pattern
            .compile("(?:" + LABEL + "\\.)+(?:[A-Za-z]{2,63}|[Xx][Nn]--[A-Za-z0-9-]{0,58}[A-Za-z0-9])");

    /**
     * @param value what the person typed
     * @throws InvalidValue if no message can be sent to it
     */
    public EmailAddress {
        value = Typed.trimmed(value);
        if (value.isEmpty()) {
            throw new InvalidValue("Indiquez une adresse e-mail.");
        }
        if (value.length() > MAX_LENGTH) {
            throw new InvalidValue("Une adresse e-mail compte au plus 254 caractères.");
        }
        if (!isAddress(value)) {
            throw new InvalidValue("Ce n’est pas une adresse e-mail\u202F: indiquez une adresse complète, "
                    + "sans espace ni accent, comme nom@exemple.fr.");
        }
    }

    /** The form that comparisons and indexes use: in lower case. */
    public String canonical() {
        return value.toLowerCase(Locale.ROOT);
    }

    /**
     * The mailbox that messages come to, in lower case: without what follows a plus sign, which at most providers leads to the
     * same one. For counting what is sent, never for finding an account.
     */
    public String mailbox() {
        var plus = value.indexOf('+');
        return plus > 0
                ? (value.substring(0, plus) + value.substring(value.lastIndexOf('@'))).toLowerCase(Locale.ROOT)
                : canonical();
    }

    /** Enough of it for its owner to know it again, such as "m•••@exemple.fr". */
    public String masked() {
        return value.charAt(0) + "•••" + value.substring(value.lastIndexOf('@'));
    }

    /** Whether both are the same mailbox, whatever the case they were typed in. */
    @Override
    public boolean equals(Object other) {
        return other instanceof EmailAddress address && canonical().equals(address.canonical());
    }

    @Override
    public int hashCode() {
        return canonical().hashCode();
    }

    /** Tells nothing: an address must not reach a log. */
    @Override
    public String toString() {
        return "EmailAddress[hidden]";
    }

    private static boolean isAddress(String text) {
        int at = text.lastIndexOf('@');
        return at > 0 && at <= MAX_LOCAL && LOCAL.matcher(text.substring(0, at)).matches()
                && DOMAIN.matcher(text.substring(at + 1)).matches();
    }
}
