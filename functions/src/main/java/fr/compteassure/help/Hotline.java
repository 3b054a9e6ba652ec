package fr.compteassure.help;

/**
 * The telephone number of all funds. Hours vary with the fund; these are the least, everywhere.
 */
final class Hotline {
    /** A short number, as it is dialled in France, overseas included. */
    static final String PHONE = "3646";
    /** The same from abroad, in E.164. */
    static final String PHONE_FROM_ABROAD = "+33184903646";
    static final String OPENING_HOURS = "Du lundi au vendredi, au moins de 8 h 30 à 17 h (service gratuit, prix d’un appel)";

    private Hotline() {}
}
