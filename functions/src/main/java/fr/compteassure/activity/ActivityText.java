package fr.compteassure.activity;

import fr.compteassure.activity.Activity.AccountClosed;
import fr.compteassure.activity.Activity.AccountFrozen;
import fr.compteassure.activity.Activity.AccountOpened;
import fr.compteassure.activity.Activity.AccountThawed;
import fr.compteassure.activity.Activity.AccountValidated;
import fr.compteassure.activity.Activity.ContactChanged;
import fr.compteassure.activity.Activity.DataExported;
import fr.compteassure.activity.Activity.DocumentDownloaded;
import fr.compteassure.activity.Activity.DocumentIssued;
import fr.compteassure.activity.Activity.EmailChangeDropped;
import fr.compteassure.activity.Activity.EmailChangeRequested;
import fr.compteassure.activity.Activity.EmailChanged;
import fr.compteassure.activity.Activity.LogInUnlocked;
import fr.compteassure.activity.Activity.LogInsRefused;
import fr.compteassure.activity.Activity.LoggedIn;
import fr.compteassure.activity.Activity.PasswordChanged;
import fr.compteassure.activity.Activity.PasswordReset;
import fr.compteassure.activity.Activity.RecoveryCodeUsed;
import fr.compteassure.activity.Activity.RecoveryCodesMade;
import fr.compteassure.activity.Activity.SessionEnded;
import fr.compteassure.cloud.Cloud;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;

/** Activities in French sentences. They address a person whose sex they need not know: no participle agrees with it. */
final class ActivityText {
    /** In the order in which a sentence names them. */
    private static final List<Entry<String, String>> CONTACT = List.of(
            Map.entry("mobilePhone", "votre numéro de téléphone mobile"),
            Map.entry("landlinePhone", "votre numéro de téléphone fixe"),
            Map.entry("preferences", "vos préférences de contact"));

    private ActivityText() {}

    static String of(Activity activity) {
        return switch (activity) {
            case AccountOpened _ -> "Vous avez ouvert votre compte.";
            case AccountValidated _ -> "Vous avez validé votre compte.";
            case LoggedIn(var device) -> "Connexion à votre compte depuis " + device + ".";
            case LogInsRefused refused -> refused(refused);
            case LogInUnlocked _ -> "Vous avez débloqué la connexion à votre compte.";
            case SessionEnded(var device) -> "Vous avez mis fin à la session ouverte depuis " + device + ".";
            case PasswordChanged _ -> "Vous avez changé votre mot de passe.";
            case PasswordReset(var byRecoveryCode) -> "Vous avez choisi un nouveau mot de passe, "
                    + (byRecoveryCode ? "avec un code de secours." : "par le lien reçu par e-mail.");
            case ContactChanged(var what) -> "Vous avez modifié " + contact(what) + ".";
            case EmailChangeRequested _ -> "Vous avez demandé à changer d’adresse e-mail.";
            case EmailChangeDropped _ -> "Le changement d’adresse e-mail qui avait été demandé est abandonné.";
            case EmailChanged _ -> "Vous avez confirmé votre nouvelle adresse e-mail.";
            case RecoveryCodesMade _ ->
                "Vous avez créé de nouveaux codes de secours ; les précédents ne sont plus valables.";
            case RecoveryCodeUsed(var left) -> "Vous avez utilisé un code de secours ; " + left(left) + ".";
            case DocumentIssued(var title) -> "Vous avez obtenu un document : " + quoted(title) + ".";
            case DocumentDownloaded(var title) ->
                "Vous avez demandé à télécharger un document : " + quoted(title) + ".";
            case DataExported _ -> "Vous avez demandé une copie de toutes vos données.";
            case AccountFrozen _ -> "Votre caisse a suspendu l’accès à votre compte, par sécurité.";
            case AccountThawed _ -> "Votre caisse a rétabli l’accès à votre compte.";
            case AccountClosed _ -> "Vous avez fermé votre compte.";
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
        return "«\u00A0" + title + "\u00A0»";
    }
}
