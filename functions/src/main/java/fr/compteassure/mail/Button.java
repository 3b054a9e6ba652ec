package fr.compteassure.mail;

/**
 * The button of an e-mail, which is its link.
 *
 * @param page the page that it opens, such as {@code /validation}
 * @param label what it says
 * @param withToken whether it lets its reader do something there without a session
 */
record Button(String page, String label, boolean withToken) {
    /** One that leads to a page and no further. */
    static Button to(String page, String label) {
        return new Button(page, label, false);
    }

    /** One that bears a token. */
    static Button withTokenTo(String page, String label) {
        return new Button(page, label, true);
    }
}
