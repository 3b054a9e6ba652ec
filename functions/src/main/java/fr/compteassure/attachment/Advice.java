package fr.compteassure.attachment;

/** What to do with a PDF that is not accepted. */
final class Advice {
    /** Printing leaves the pages and nothing else. */
    static final String PRINT = "Ouvrez-le, choisissez « Imprimer » puis « Enregistrer au format PDF », et envoyez ce "
            + "nouveau fichier.";

    private Advice() {}
}
