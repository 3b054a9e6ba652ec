package fr.compteassure.letter;

/** How an advisor of the fund and a person met. */
public enum HelpChannel {
    /** At the fund's counter. */
    COUNTER("à l’accueil"),
    /** On the telephone. */
    PHONE("par téléphone"),
    /** By video, in French sign language. */
    SIGN_LANGUAGE_VIDEO("en visio, en langue des signes");

    private final String wording;

    HelpChannel(String wording) {
        this.wording = wording;
    }

    /** Where it was, as part of a French sentence. */
    String wording() {
        return wording;
    }
}
