package fr.compteassure;

import fr.compteassure.SourceTexts.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The texts of pages, templates and YAML. */
final class MarkupTexts {
    /** What nobody reads of a page, or not as French. */
    private static final Pattern UNREAD = Pattern
            .compile("(?s)<!--.*?-->|<(script|style)\\b.*?</\\1>|<(\\w+)\\b[^>]*\\blang=\"en\".*?</\\2>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern SECTION = Pattern.compile("\\{\\{[#^/>][^}]*}}");
    private static final Pattern VALUE = Pattern.compile("\\{\\{\\{?[^}]*}}}?");
    private static final Pattern HEARD = Pattern
            .compile("\\b(?:alt|title|aria-label|placeholder|content)=\"([^\"]*)\"");
    /** Where no tag may stand, and where the line does not break anyway. */
    private static final Pattern KEPT = Pattern.compile(
            "(?s)<title>.*?</title>|<option\\b.*?</option>|<span class=\"whole\">[^<]*</span>|<(a|code|output)\\b[^>]*>https?:.*?</\\1>");
    private static final Pattern BARE = Pattern.compile("(?iu)\\be-mails?\\b|\\b1er\\b");
    /** A line of an example, without its key and its quotation marks. */
    private static final Pattern EXAMPLE = Pattern
            .compile("^[ -]*(?:[\\w$-]+: +)?[\"']?(?<text>.*[àâçèéêëîïôùûœ’«»].*?)[\"']?$");
    private static final Pattern ANSWER = Pattern.compile("\"(?:detail|title)\": \"(?<text>[^\"]*)\"");
    /** Lines that explain a list to its maintainers. */
    private static final Pattern COMMENT = Pattern.compile("(?m)^#.*$");
    /** What parts two cells: in a sentence, a space stands before it. */
    private static final Pattern SEPARATOR = Pattern.compile("(?<![\\s\\u00A0\\u202F]);");

    private MarkupTexts() {}

    /** A page without its tags, and what is heard of them. */
    static List<Text> of(String page) {
        var texts = new ArrayList<Text>();
        HEARD.matcher(page).results()
                .forEach(found -> texts.add(new Text(line(page, found.start()), withoutTags(found.group(1)))));
        texts.add(new Text(1, withoutTags(page)));
        return texts;
    }

    /** A text without tags and with the spaces that its entities stand for. Its lines are the same. */
    static String withoutTags(String page) {
        var read = lines(UNREAD, page);
        return lines(SECTION, lines(TAG, VALUE.matcher(read).replaceAll("…"))).replaceAll("&nbsp;|&#160;", "\u00A0")
                .replace("&#8239;", "\u202F").replace("&amp;", "&");
    }

    /** Words of a page that want a mark and have none. */
    static List<Text> bare(String page) {
        var read = TAG.matcher(lines(KEPT, lines(UNREAD, page)))
                .replaceAll(found -> " ".repeat(found.group().length()));
        return BARE.matcher(read).results().map(found -> new Text(line(read, found.start()), found.group() + " in: "
                + read.substring(Math.max(0, found.start() - 40), found.end()).replaceAll("\\s+", " "))).toList();
    }

    /** The French lines of the API's description. */
    static List<Text> ofExamples(String yaml) {
        return found(EXAMPLE, yaml);
    }

    /** Titles and details of answers that stand as JSON in a template. */
    static List<Text> ofAnswers(String yaml) {
        return found(ANSWER, yaml);
    }

    private static List<Text> found(Pattern pattern, String yaml) {
        var lines = yaml.lines().toList();
        return IntStream.range(0, lines.size()).boxed().flatMap(i -> pattern.matcher(lines.get(i)).results()
                .map(found -> new Text(i + 1, found.group("text")))).toList();
    }

    /** What people read of a list or of texts in a file. */
    static List<Text> ofList(String list) {
        return List.of(new Text(1, withoutTags(SEPARATOR.matcher(lines(COMMENT, list)).replaceAll("\t"))));
    }

    private static int line(String text, int at) {
        return new Text(1, text).line(at);
    }

    /** Without what is found, whose lines stay. */
    private static String lines(Pattern unwanted, String text) {
        return unwanted.matcher(text).replaceAll(found -> found.group().replaceAll("[^\n]", ""));
    }
}
