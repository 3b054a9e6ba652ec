package fr.compteassure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts that stand in a source file between quotation marks, without what is computed among them. */
final class SourceTexts {
    private static final Pattern CODE_POINT = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    /** After these a slash in a script begins a pattern, and divides nothing. */
    private static final String BEFORE_PATTERN = "(,=:[!&|?{};+";

    private final String source;
    private final boolean isScript;
    private final List<Text> texts = new ArrayList<>();
    private int at;
    private char last = ';';

    private SourceTexts(String source, boolean isScript) {
        this.source = source;
        this.isScript = isScript;
    }

    /**
     * A text.
     *
     * @param line the line of its file in which it begins, counted from one
     * @param text what it says; its ends of line are those of the file
     */
    record Text(int line, String text) {
        /** The line of what stands at this place of the text. */
        int line(int at) {
            return line + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        }
    }

    /** Those of a Java file. */
    static List<Text> ofJava(String source) {
        return new SourceTexts(source, false).read();
    }

    /** Those of a script of a page. */
    static List<Text> ofScript(String source) {
        return new SourceTexts(source, true).read();
    }

    private List<Text> read() {
        code();
        return texts;
    }

    /** Up to the end, or to the brace that ends what a template computes. */
    private void code() {
        for (int depth = 0; at < source.length(); at++) {
            char c = source.charAt(at);
            if (source.startsWith("//", at)) {
                skipTo("\n");
            } else if (source.startsWith("/*", at)) {
                skipTo("*/");
            } else if (c == '/' && isScript && BEFORE_PATTERN.indexOf(last) >= 0) {
                pattern();
            } else if (source.startsWith("\"\"\"", at)) {
                quoted("\"\"\"");
            } else if (c == '"' || c == '\'' || c == '`') {
                quoted(String.valueOf(c));
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && depth-- == 0 && isScript) {
                return;
            }
            last = Character.isWhitespace(c) ? last : c;
        }
    }

    private void skipTo(String end) {
        int found = source.indexOf(end, at);
        at = found < 0 ? source.length() : found + end.length() - 1;
    }

    private void pattern() {
        boolean inSet = false;
        for (at++; inSet || source.charAt(at) != '/'; at++) {
            char c = source.charAt(at);
            at += c == '\\' ? 1 : 0;
            inSet = c == '[' || inSet && c != ']';
        }
    }

    private void quoted(String mark) {
        int start = at;
        var text = new StringBuilder();
        at += mark.length();
        while (!source.startsWith(mark, at)) {
            if (mark.equals("`") && source.startsWith("${", at)) {
                at += 2;
                code();
                text.append('…');
            } else {
                text.append(source.charAt(at));
                if (source.charAt(at) == '\\') {
                    text.append(source.charAt(++at));
                }
            }
            at++;
        }
        at += mark.length() - 1;
        var line = 1 + (int) source.substring(0, start).chars().filter(c -> c == '\n').count();
        texts.add(new Text(line, unescaped(text.toString())));
    }

    private static String unescaped(String literal) {
        var text = CODE_POINT.matcher(literal)
                .replaceAll(
                        found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
        // A line that ends where the file's does not is told by another character, lest lines are counted that are not there.
        return text.replaceAll("\\\\[ntr\\n]", "\r").replaceAll("\\\\(.)", "$1");
    }
}
