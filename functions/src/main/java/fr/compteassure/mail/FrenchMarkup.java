package fr.compteassure.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What French wants of a page and its characters cannot say: the end of an ordinal above the line, and "e-mail" on one line.
 * All other rules of typography stand in the texts themselves. A no-break hyphen (U+2011) would do for "e-mail", but a search
 * does not find it, a screen reader may name it, and old mail programs show a box.
 */
final class FrenchMarkup {
    private static final Pattern BODY = Pattern.compile("(?s)<body.*");
    private static final Pattern WORD = Pattern
            .compile("<[^>]*>|https?://[^\\s<]+|\\b1(?<end>er)\\b|\\b(?<mail>[Ee]-mails?)\\b");

    private FrenchMarkup() {}

    /** The page with the marks that it lacks; its head, its tags and its addresses as they are. */
    static String of(String html) {
        return BODY.matcher(html).replaceAll(body -> Matcher.quoteReplacement(marked(body.group())));
    }

    private static String marked(String body) {
        return WORD.matcher(body).replaceAll(word -> Matcher.quoteReplacement(marked(word.group(), word.group("end"),
                word.group("mail"))));
    }

    private static String marked(String word, String end, String mail) {
        if (end != null) {
            return "1<sup style=\"font-size:70%;line-height:0\">" + end + "</sup>";
        }
        return mail == null ? word : "<span style=\"white-space:nowrap\">" + mail + "</span>";
    }
}
