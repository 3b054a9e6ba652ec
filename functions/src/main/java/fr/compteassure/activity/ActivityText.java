package fr.compteassure.activity;

import fr.compteassure.activity.Activity.AccountActivated;
import fr.compteassure.activity.Activity.AccountClosed;
import fr.compteassure.activity.Activity.AccountFrozen;
import fr.compteassure.activity.Activity.AccountOpened;
import fr.compteassure.activity.Activity.AccountOpenedWithHelp;
import fr.compteassure.activity.Activity.AccountRecovered;
import fr.compteassure.activity.Activity.AccountThawed;
import fr.compteassure.activity.Activity.AccountValidated;
import fr.compteassure.activity.Activity.AppointmentBooked;
import fr.compteassure.activity.Activity.AppointmentCancelled;
import fr.compteassure.activity.Activity.AppointmentDropped;
import fr.compteassure.activity.Activity.ContactChanged;
import fr.compteassure.activity.Activity.DataExported;
import fr.compteassure.activity.Activity.DocumentDownloaded;
import fr.compteassure.activity.Activity.DocumentIssued;
import fr.compteassure.activity.Activity.EmailChangeDropped;
import fr.compteassure.activity.Activity.EmailChangeRequested;
import fr.compteassure.activity.Activity.EmailChanged;
import fr.compteassure.activity.Activity.EmailComplained;
import fr.compteassure.activity.Activity.EmailUnreachable;
import fr.compteassure.activity.Activity.LetterCodeUsed;
import fr.compteassure.activity.Activity.LogInUnlocked;
import fr.compteassure.activity.Activity.LogInsRefused;
import fr.compteassure.activity.Activity.LoggedIn;
import fr.compteassure.activity.Activity.MessageAnswered;
import fr.compteassure.activity.Activity.MessageSent;
import fr.compteassure.activity.Activity.MessagesViewed;
import fr.compteassure.activity.Activity.PasswordChanged;
import fr.compteassure.activity.Activity.PasswordReset;
import fr.compteassure.activity.Activity.RecoveryCodeUsed;
import fr.compteassure.activity.Activity.RecoveryCodesMade;
import fr.compteassure.activity.Activity.RecoveryOpened;
import fr.compteassure.activity.Activity.RecoveryStopped;
import fr.compteassure.activity.Activity.RequestAnswered;
import fr.compteassure.activity.Activity.RequestConcerns;
import fr.compteassure.activity.Activity.RequestDecided;
import fr.compteassure.activity.Activity.RequestObjected;
import fr.compteassure.activity.Activity.RequestReopened;
import fr.compteassure.activity.Activity.RequestSettled;
import fr.compteassure.activity.Activity.RequestStopped;
import fr.compteassure.activity.Activity.RequestSubmitted;
import fr.compteassure.activity.Activity.RequestTaken;
import fr.compteassure.activity.Activity.RequestToldByLetter;
import fr.compteassure.activity.Activity.RequestViewed;
import fr.compteassure.activity.Activity.RequestWithdrawn;
import fr.compteassure.activity.Activity.SessionEnded;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.FrenchCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;

/**
 * Activities in French. They say what was done and not that the reader did it: whoever reads the list may look for what
 * somebody else did.
 */
final class ActivityText {
    /** In the order in which a sentence names them. */
    private static final List<Entry<String, String>> CONTACT = List.of(
            Map.entry("mobilePhone", "téléphone mobile"),
            Map.entry("landlinePhone", "téléphone fixe"),
            Map.entry("preferences", "préférences de contact"));

    private ActivityText() {}

    static String of(Activity activity) {
        return switch (activity) {
            case AccountOpened _ -> "Ouverture du compte.";
            case AccountValidated _ -> "Validation du compte.";
            case AccountOpenedWithHelp _ -> "Ouverture du compte avec l’aide de votre caisse.";
            case AccountActivated(var byLetter) ->
                "Activation du compte\u202F: conditions acceptées et mot de passe choisi, "
                        + (byLetter ? "avec le code reçu par courrier." : "par le lien reçu par e-mail.");
            case RecoveryOpened _ ->
                "Préparation d’un nouvel accès à votre compte, pour une messagerie ou un mot de passe perdus\u202F:"
                        + " rien ne change tant qu’il n’est pas utilisé.";
            case RecoveryStopped _ ->
                "Arrêt du nouvel accès préparé avec votre caisse, par le lien d’un e-mail, sans connexion"
                        + " au compte.";
            case AccountRecovered(var byLetter) ->
                "Nouvel accès au compte, préparé avec votre caisse\u202F: nouveau mot de passe, "
                        + (byLetter ? "avec le code reçu par courrier." : "par le lien reçu par e-mail.");
            case LetterCodeUsed _ ->
                "Utilisation du code reçu par courrier\u202F: l’adresse e-mail et le compte bancaire peuvent de"
                        + " nouveau être changés.";
            case LoggedIn(var device) -> "Connexion au compte (" + device + ").";
            case LogInsRefused refused -> refused(refused);
            case LogInUnlocked _ -> "Déblocage de la connexion, par le lien reçu par e-mail.";
            case SessionEnded(var device) -> "Fermeture d’une session à distance (" + device + ").";
            case PasswordChanged _ -> "Changement du mot de passe.";
            case PasswordReset(var byRecoveryCode) -> "Choix d’un nouveau mot de passe, "
                    + (byRecoveryCode ? "avec un code de secours." : "par le lien reçu par e-mail.");
            case ContactChanged(var what) -> "Modification de vos coordonnées\u202F: " + contact(what) + ".";
            case EmailChangeRequested _ -> "Demande de changement d’adresse e-mail.";
            case EmailChangeDropped _ -> "Abandon du changement d’adresse e-mail qui avait été demandé.";
            case EmailChanged _ -> "Confirmation de la nouvelle adresse e-mail.";
            case EmailUnreachable _ -> "Votre adresse e-mail ne reçoit plus nos messages.";
            case EmailComplained _ ->
                "Un de nos e-mails a été signalé comme indésirable depuis votre adresse e-mail.";
            case RecoveryCodesMade _ ->
                "Création de nouveaux codes de secours\u202F; les précédents ne sont plus valables.";
            case RecoveryCodeUsed(var left) -> "Utilisation d’un code de secours\u202F; " + left(left) + ".";
            case DocumentIssued(var title) -> "Document obtenu\u202F: " + quoted(title) + ".";
            case DocumentDownloaded(var title) ->
                "Téléchargement demandé\u202F: " + quoted(title) + ".";
            case RequestSubmitted(var number) -> "Dépôt de la demande n°\u00A0" + number + ".";
            case RequestAnswered(var number) -> "Réponse à votre caisse, pour la demande n°\u00A0" + number + ".";
            case RequestWithdrawn(var number) -> "Retrait de la demande n°\u00A0" + number + ".";
            case RequestStopped(var number) -> "Arrêt de la demande n°\u00A0" + number
                    + ", par le lien d’un e-mail, sans connexion au compte.";
            case RequestSettled(var number) -> "Prise d’effet de la demande n°\u00A0" + number + ".";
            case RequestConcerns(var number) ->
                "L’autre parent d’un enfant a déposé une demande qui vous concerne, la demande n°\u00A0" + number + ".";
            case RequestToldByLetter(var number) ->
                "Envoi d’une lettre au sujet de la demande n°\u00A0" + number + ", restée non lue dans le compte.";
            case RequestObjected(var number) -> "Opposition à la demande n°\u00A0" + number + ".";
            case RequestViewed(var number) -> "Consultation de votre demande n°\u00A0" + number + ".";
            case RequestTaken(var number) -> "Prise en charge de votre demande n°\u00A0" + number + ".";
            case RequestDecided(var number) -> "Réponse de votre caisse à votre demande n°\u00A0" + number + ".";
            case RequestReopened(var number) -> "Réouverture de votre demande n°\u00A0" + number + ".";
            case MessageSent(var number) -> "Message envoyé à votre caisse, n°\u00A0" + number + ".";
            case MessagesViewed(var number) -> "Consultation de votre message n°\u00A0" + number + ".";
            case MessageAnswered(var number) -> "Réponse de votre caisse à votre message n°\u00A0" + number + ".";
            case AppointmentBooked(var startsAt) ->
                "Prise d’un rendez-vous avec votre caisse, le " + FrenchCalendar.moment(startsAt) + ".";
            case AppointmentCancelled(var startsAt) ->
                "Annulation de votre rendez-vous du " + FrenchCalendar.moment(startsAt) + ".";
            case AppointmentDropped(var startsAt) -> "Annulation de votre rendez-vous du "
                    + FrenchCalendar.moment(startsAt) + ", car votre dossier change de caisse.";
            case DataExported _ -> "Demande d’une copie de toutes vos données.";
            case AccountFrozen _ -> "Votre caisse a suspendu l’accès à votre compte, par sécurité.";
            case AccountThawed _ -> "Votre caisse a rétabli l’accès à votre compte.";
            case AccountClosed _ -> "Fermeture du compte.";
        };
    }

    private static String refused(LogInsRefused refused) {
        var first = time(refused.from());
        var last = time(refused.to());
        return (refused.count() == 1
                ? "Une connexion à votre compte a été refusée "
                : refused.count() + " connexions à votre compte ont été refusées ")
                // Two that were refused at once may have been noted in the other order.
                + (refused.from().isBefore(refused.to()) && !first.equals(last)
                        ? "entre " + first + " et " + last
                        : "à " + last)
                + " (heure de Paris).";
    }

    /** Such as "9 h 05". */
    private static String time(Instant instant) {
        var time = instant.atZone(Cloud.FRANCE);
        return "%d\u00A0h\u00A0%02d".formatted(time.getHour(), time.getMinute());
    }

    private static String contact(Set<String> what) {
        var named = CONTACT.stream().filter(each -> what.contains(each.getKey())).map(Entry::getValue).toList();
        var last = named.getLast();
        return named.size() == 1 ? last : String.join(", ", named.subList(0, named.size() - 1)) + " et " + last;
    }

    private static String left(int count) {
        return count == 0 ? "il n’en reste aucun" : "il en reste " + count;
    }

    private static String quoted(String title) {
        return "«\u202F" + title + "\u202F»";
    }
}
