package fr.compteassure.attachment;

/** What to do with a PDF that is not accepted. */
final class Advice {
    /** Printing leaves the pages and nothing else. */
    static final String PRINT = "Ouvrez-le, choisissez «\u202FImprimer\u202F» puis «\u202FEnregistrer au format PDF\u202F», et envoyez ce "
            + "nouveau fichier.";

    private Advice() {}
}
