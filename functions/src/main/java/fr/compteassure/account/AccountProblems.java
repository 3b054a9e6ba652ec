package fr.compteassure.account;

import fr.compteassure.api.Problem;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.mail.FrenchDates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Problems that several functions of accounts tell. */
public final class AccountProblems {
    private AccountProblems() {}

    /** 403: the fund froze the account. */
    static Problem frozen() {
        return Problem.of(403, "account-frozen", "Compte suspendu par votre caisse",
                "Votre caisse a suspendu ce compte pour le protéger d’une fraude possible. Rien n’est perdu\u202F: appelez le"
                        + " 36 46 ou présentez-vous à l’accueil avec une pièce d’identité pour le faire rétablir.");
    }

    /** 403: the current password that was typed is wrong. */
    public static Problem passwordRefused() {
        return Problem.of(403, "password-refused", "Mot de passe refusé",
                "Ce n’est pas votre mot de passe actuel. Si vous l’avez oublié, déconnectez-vous et choisissez «\u202FMot de"
                        + " passe oublié\u202F».");
    }

    /**
     * 403: what an advisor's help holds for some days.
     *
     * @param until until when
     */
    static Problem tooSoon(Instant until) {
        return Problem.of(403, "too-soon", "Trop tôt pour ce changement",
                "Ce compte a été ouvert ou retrouvé avec l’aide de votre caisse. Par sécurité, l’adresse e-mail et le compte"
                        + " bancaire ne peuvent pas changer jusqu’au "
                        + FrenchDates.inWords(LocalDate.ofInstant(until, Cloud.FRANCE))
                        + ". Pour le faire plus"
                        + " tôt, saisissez le code du courrier de votre caisse à la place du code reçu par e-mail.",
                Map.of("allowedFrom", until.toString()));
    }

    /** 409: the account has no e-mail address that a code could be sent to. */
    static Problem emailMissing() {
        return Problem.of(409, "email-missing", "Pas d’adresse e-mail",
                "Votre compte n’a pas d’adresse e-mail\u202F: aucun code ne peut y être envoyé. Confirmez avec un de vos codes de"
                        + " secours. Si vous n’en avez plus, votre caisse vous aide, à l’accueil ou au 36 46.");
    }

    /** 409: the e-mail address serves another account. */
    static Problem emailInUse() {
        return emailInUse(
                "Indiquez une adresse qui n’est qu’à vous\u202F: même en famille, chaque compte a la sienne. Si vous n’en"
                        + " avez pas, votre caisse peut vous aider, à l’accueil ou au 36 46.");
    }

    /**
     * 409: the e-mail address serves another account.
     *
     * @param whatToDo what the caller is to do
     */
    static Problem emailInUse(String whatToDo) {
        return Problem.of(409, "email-in-use", "Adresse e-mail déjà utilisée",
                "Cette adresse e-mail sert déjà pour un autre compte. " + whatToDo);
    }

    /** 410: the link of an e-mail was used or replaced, or came too late. */
    public static Problem linkExpired(String whatToDo) {
        return Problem.of(410, "link-expired", "Lien expiré",
                "Ce lien n’est plus valable\u202F: il a déjà servi, a été remplacé ou est arrivé trop tard. "
                        + whatToDo);
    }

    /** 404: no e-mail of ours bears this link. */
    public static Problem linkUnknown() {
        return Problem.notFound("Ce lien n’est pas reconnu. Ouvrez celui du dernier e-mail reçu, en entier.");
    }
}
