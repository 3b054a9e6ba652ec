package fr.compteassure.letter;

import fr.compteassure.cpam.Counter;
import fr.compteassure.cpam.Counters;
import fr.compteassure.cpam.Cpam;
import fr.compteassure.cpam.Cpams;
import fr.compteassure.letter.LetterBody.AccountRecovery;
import fr.compteassure.letter.LetterBody.AssistedOpening;
import fr.compteassure.letter.LetterBody.UnreadConcern;
import fr.compteassure.letter.LetterBody.UnreadDecision;
import fr.compteassure.letter.LetterBody.UnreadDemand;
import fr.compteassure.pdf.Letterhead;
import fr.compteassure.pdf.PostalLetter;
import fr.compteassure.pdf.PostalLetter.Choices;
import fr.compteassure.pdf.PostalLetter.Paragraph;
import fr.compteassure.pdf.PostalLetter.Part;
import fr.compteassure.pdf.PostalLetter.Warning;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What letters say, in French, to somebody who may have nothing but this sheet of paper. */
final class LetterText {
    private static final Choices READ_IT = new Choices("Comment lire ce message", List.of(
            "Par internet\u202F: connectez-vous à votre compte, comme d’habitude.",
            "Sans internet\u202F: venez à l’accueil de votre caisse, avec cette lettre et une pièce d’identité. Quelqu’un"
                    + " vous lit le message et vous aide à répondre.",
            "Par téléphone\u202F: appelez le 36 46, et dites que vous avez reçu cette lettre."));
    private static final Paragraph CONFIDENTIAL = new Paragraph(
            "Pour protéger votre vie privée, cette lettre n’en dit pas"
                    + " plus. Personne de votre caisse ne vous demandera votre mot de passe.");

    private final Function<Letter, String> codes;
    private final Cpams cpams;
    private final Counters counters = new Counters();
    private final String webAddress;

    /**
     * @param codes what gives the code of a letter that bears one
     * @param cpams the funds
     * @param webAddress where the pages are, without a final slash
     */
    LetterText(Function<Letter, String> codes, Cpams cpams, String webAddress) {
        this.codes = codes;
        this.cpams = cpams;
        this.webAddress = webAddress;
    }

    /** The letter as it is to be printed. */
    PostalLetter of(Letter letter) {
        var fund = cpams.of(letter.from()).orElseThrow();
        var zone = fund.zone();
        return new PostalLetter(letterhead(fund),
                Stream.concat(Stream.of(letter.to().name()), letter.to().lines().stream()).toList(), letter.reference(),
                LocalDate.ofInstant(letter.enqueuedAt(), zone), object(letter.body()), parts(letter, fund));
    }

    /** With where people are received, if that is known: whoever has no internet is told to come. */
    private Letterhead letterhead(Cpam fund) {
        return new Letterhead(fund.name(), fund.code().value(),
                counters.knownOf(fund.code()).map(Counter::address).stream().toList());
    }

    private static String object(LetterBody body) {
        return switch (body) {
            case AssistedOpening opening when opening.activates() -> "le code pour ouvrir votre compte en ligne";
            case AssistedOpening _ -> "un compte en ligne a été préparé à votre nom";
            case AccountRecovery recovery when recovery.activates() -> "le code pour retrouver votre compte en ligne";
            case AccountRecovery _ -> "un nouvel accès à votre compte en ligne a été préparé";
            case UnreadDecision decision -> "une décision vous attend, pour la demande n°\u00A0" + decision.number();
            case UnreadDemand demand -> "votre réponse est attendue, pour la demande n°\u00A0" + demand.number();
            case UnreadConcern _ -> "une demande vous concerne, vous pouvez vous y opposer";
        };
    }

    private List<Part> parts(Letter letter, Cpam fund) {
        var times = new LetterTimes(fund.zone());
        return switch (letter.body()) {
            case LetterBody.WithHelp help -> new HelpText(help, codes.apply(letter), times,
                    webAddress.replaceFirst("^https?://", "")).parts();
            case UnreadDecision decision -> List.of(
                    new Paragraph(
                            "Le " + times.day(decision.at()) + ", votre caisse a pris une décision sur votre demande"
                                    + " n°\u00A0" + decision.number()
                                    + ". Elle vous attend dans votre compte en ligne. À ce jour,"
                                    + " personne ne l’y a lue."),
                    new Warning("Lisez cette décision sans attendre",
                            "Si vous n’êtes pas d’accord avec une décision, vous"
                                    + " avez en général deux mois pour la contester. Ce délai a peut-être déjà commencé, même si vous n’avez"
                                    + " pas lu la décision."),
                    READ_IT, CONFIDENTIAL);
            case UnreadDemand demand -> List.of(
                    new Paragraph("Votre caisse a besoin de vous pour votre demande n°\u00A0" + demand.number()
                            + ". Ce qu’elle attend est écrit dans votre compte en ligne. À ce jour, personne ne l’y a lu."),
                    new Warning("Répondez si possible avant le " + times.day(demand.before()),
                            "Sans votre réponse, votre demande"
                                    + " n’avance pas. S’il vous faut plus de temps, appelez le 36 46."),
                    READ_IT, CONFIDENTIAL);
            case UnreadConcern concern -> List.of(
                    new Paragraph(
                            "Une demande déposée par une autre personne vous concerne. Elle vous attend dans votre"
                                    + " compte en ligne. À ce jour, personne ne l’y a lue."),
                    new Warning("Vous pouvez vous y opposer jusqu’au " + times.moment(concern.until()), "Si vous êtes"
                            + " d’accord, vous n’avez rien à faire. Si vous n’êtes pas d’accord, dites-le avant cette date\u202F:"
                            + " après, il sera trop tard pour vous opposer en ligne."),
                    READ_IT, CONFIDENTIAL);
        };
    }
}
