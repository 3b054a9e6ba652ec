package fr.compteassure.local.page;

import com.samskivert.mustache.Escapers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the addresses in a plain text into links. */
final class Links {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]");

    private Links() {}

    /** The text as HTML. */
    static String of(String text) {
        StringBuilder html = new StringBuilder();
        Matcher address = ADDRESS.matcher(text);
        int done = 0;
        while (address.find()) {
            String link = Escapers.HTML.escape(address.group());
            html.append(Escapers.HTML.escape(text.substring(done, address.start())));
            html.append("<a href=\"").append(link).append("\">").append(link).append("</a>");
            done = address.end();
        }
        return html.append(Escapers.HTML.escape(text.substring(done))).toString();
    }
}
