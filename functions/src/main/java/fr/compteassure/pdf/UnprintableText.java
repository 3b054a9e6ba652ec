package fr.compteassure.pdf;

/**
 * That a text cannot be put on paper so that it can be read: the fonts lack its script, or there is no room for it. Trying again
 * is of no use. It never repeats the text.
 */
public final class UnprintableText extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnprintableText(String why) {
        super(why);
    }
}
