package fr.compteassure.journey;

import java.util.regex.Pattern;

/**
 * An e-mail that a person received.
 *
 * @param subject its subject
 * @param text what it says, as plain text
 */
record SentMail(String subject, String text) {
    private static final Pattern TOKEN = Pattern.compile("#token=([A-Za-z0-9_-]+)");
    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");

    /** The token of its link. */
    String token() {
        return found(TOKEN, 1);
    }

    /** Its code of six digits. */
    String code() {
        return found(CODE, 0);
    }

    boolean hasToken() {
        return TOKEN.matcher(text).find();
    }

    boolean hasCode() {
        return CODE.matcher(text).find();
    }

    private String found(Pattern pattern, int group) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("not what is looked for, in: " + text);
        }
        return matcher.group(group);
    }
}
