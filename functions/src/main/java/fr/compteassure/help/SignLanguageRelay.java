package fr.compteassure.help;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cpam.Cpam;

/**
 * The relay by which deaf and hard-of-hearing people call the fund, with an interpreter or with live text (since
 * 5 April 2022). Its hours overseas are told by its page only.
 */
final class SignLanguageRelay {
    static final String PROVIDER = "Elioz";
    static final String LINK = "https://www.ameli.fr";
    static final String INSTRUCTIONS = "Sur cette page, cliquez en haut sur le pictogramme «\u202Fsourds et malentendants\u202F»,"
            + " choisissez métropole ou outre-mer, puis la langue des signes (LSF), la langue parlée complétée (LfPC) ou le"
            + " texte en temps réel (TTRP). Une webcam est nécessaire, sauf pour le texte. L’opérateur est tenu au secret"
            + " professionnel.";
    private static final String METROPOLITAN_HOURS = "Du lundi au jeudi de 8 h 30 à 17 h, le vendredi de 8 h 30 à 16 h";
    private static final String OVERSEAS_HOURS = "Les horaires outre-mer sont indiqués sur la page du service";

    private SignLanguageRelay() {}

    static String openingHours(Cpam cpam) {
        return cpam.zone().equals(Cloud.FRANCE) ? METROPOLITAN_HOURS : OVERSEAS_HOURS;
    }
}
