package fr.compteassure.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Tells where a line of French may break: after a space, and after a hyphen or a dash between letters ("Ille-et-Vilaine",
 * but not "313-1", nor "e-mail": a letter alone stays with its word; nor an address of the web). The JDK's own breaker also breaks after an apostrophe and within a date; neither is French.
 */
final class FrenchLineBreaker implements FSTextBreaker {
    private static final int DONE = -1;

    private String text = "";
    private int position;

    @Override
    public void setText(String newText) {
        text = newText;
        position = 0;
    }

    @Override
    public int next() {
        if (position >= text.length()) {
            return DONE;
        }
        do {
            position++;
        } while (position < text.length() && !breaksBefore(position));
        return position;
    }

    private boolean breaksBefore(int index) {
        char before = text.charAt(index - 1);
        char after = text.charAt(index);
        if (isBlank(before)) {
            return !isBlank(after);
        }
        return (before == '-' || before == '–') && index > 2 && Character.isLetter(text.charAt(index - 2))
                && Character.isLetter(text.charAt(index - 3)) && Character.isLetter(after) && !isInAddress(index);
    }

    /** Whether the word up to here begins as an address of the web does. */
    private boolean isInAddress(int index) {
        int start = text.lastIndexOf("://", index);
        return start >= 0 && text.substring(start, index).chars().noneMatch(c -> isBlank((char) c));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }
}
