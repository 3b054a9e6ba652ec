package fr.compteassure.letter;

import fr.compteassure.cpam.ContactChannel;
import fr.compteassure.letter.LetterBody.AccountRecovery;
import fr.compteassure.letter.LetterBody.AssistedOpening;
import fr.compteassure.letter.LetterBody.WithHelp;
import fr.compteassure.pdf.PostalLetter.Choices;
import fr.compteassure.pdf.PostalLetter.Code;
import fr.compteassure.pdf.PostalLetter.Paragraph;
import fr.compteassure.pdf.PostalLetter.Part;
import fr.compteassure.pdf.PostalLetter.Steps;
import fr.compteassure.pdf.PostalLetter.Warning;
import java.util.List;

/**
 * The letters that tell what an advisor did for a person. Whoever reads one may be the person whose identity somebody else used:
 * that they must act comes before how the code is used.
 *
 * @param help what was done
 * @param code the code
 * @param times writes days and times
 * @param site where the pages are, as one types it
 */
record HelpText(WithHelp help, String code, LetterTimes times, String site) {
    private static final Paragraph NO_INTERNET = new Paragraph(
            "Sans internet\u202F: venez à l’accueil de votre caisse, avec cette"
                    + " lettre et une pièce d’identité. Vous y taperez vous-même le code.");

    List<Part> parts() {
        var secret = new Paragraph(
                "Personne de votre caisse ne vous demandera jamais ce code ni votre mot de passe\u202F: ni au"
                        + " téléphone, ni par e-mail, ni chez vous.");
        return help.activates()
                ? List.of(told(), notYou(), codeBox(), use(), NO_INTERNET, secret)
                : List.of(told(), notYou(), codeBox(), use(), secret);
    }

    private Part told() {
        var meeting = "Le " + times.moment(help.at()) + ", " + wording(help.channel()) + ", " + help.advisor()
                + ", de votre caisse, ";
        var done = switch (help) {
            case AssistedOpening opening when opening.activates() ->
                "a préparé avec vous un compte en ligne à votre nom. Pour l’ouvrir, il faut le code de cette lettre.";
            case AssistedOpening _ -> "a préparé avec vous un compte en ligne à votre nom." + address();
            case AccountRecovery recovery when recovery.activates() ->
                "a préparé avec vous un nouvel accès à votre compte en ligne. Pour choisir un nouveau mot de passe, il faut"
                        + " le code de cette lettre.";
            case AccountRecovery _ -> "a préparé avec vous un nouvel accès à votre compte en ligne." + address();
        };
        return new Paragraph(meeting + done);
    }

    /** Where it was, as part of a sentence. */
    static String wording(ContactChannel channel) {
        return switch (channel) {
            case COUNTER -> "à l’accueil";
            case PHONE -> "par téléphone";
            case SIGN_LANGUAGE_VIDEO -> "en visio, en langue des signes";
        };
    }

    private String address() {
        return help.email() == null
                ? ""
                : " Le lien pour choisir le mot de passe a été envoyé à cette adresse e-mail\u202F: " + help.email()
                        + ".";
    }

    private Part notYou() {
        return help.activates()
                ? new Warning("Ce n’était pas vous\u202F?",
                        "Quelqu’un s’est peut-être fait passer pour vous. Appelez tout de suite"
                                + " le 36 46, et ne donnez ce code à personne\u202F: sans lui, rien ne se fait.")
                : new Warning("Ce n’était pas vous, ou cette adresse e-mail n’est pas la vôtre\u202F?",
                        "Quelqu’un s’est"
                                + " peut-être fait passer pour vous, et pourrait lire votre dossier. Appelez tout de suite le 36 46"
                                + " ou venez à l’accueil\u202F: votre caisse bloque le compte.");
    }

    private Part codeBox() {
        return new Code("Votre code, valable jusqu’au " + times.moment(help.before()), code,
                "Il ne sert qu’une fois. Il n’a ni lettre O, ni lettre I, ni lettre L\u202F: ce sont les chiffres zéro et un. Les"
                        + " tirets ne comptent pas.");
    }

    private Part use() {
        return help.activates()
                ? new Steps("Comment vous en servir", List.of(
                        "Préparez un papier\u202F: dix codes de secours s’affichent une seule fois.",
                        "Sur un ordinateur, une tablette ou un téléphone, tapez cette adresse\u202F: " + site
                                + "/activation",
                        "Tapez votre numéro de sécurité sociale, puis le code.",
                        "Choisissez votre mot de passe sans l’aide de personne, et acceptez les conditions d’utilisation."))
                : new Choices("À quoi il sert", List.of(
                        "Par sécurité, le compte bancaire et l’adresse e-mail ne peuvent pas être changés jusqu’à cette"
                                + " date. Si vous n’avez rien à changer, vous n’avez pas besoin de ce code.",
                        "Pour les changer plus tôt\u202F: dans votre compte, là où un code de confirmation est demandé, tapez"
                                + " celui-ci.",
                        "Gardez cette lettre chez vous, et ne la montrez à personne."));
    }
}
