package fr.compteassure.account;

import fr.compteassure.api.Problem;

/** Problems that several functions of accounts tell. */
public final class AccountProblems {
    private AccountProblems() {}

    /** 403: the fund froze the account. */
    static Problem frozen() {
        return Problem.of(403, "account-frozen", "Compte suspendu par votre caisse",
                "Votre caisse a suspendu ce compte pour le protéger d’une fraude possible. Rien n’est perdu : appelez le"
                        + " 36 46 ou présentez-vous à l’accueil avec une pièce d’identité pour le faire rétablir.");
    }

    /** 403: the current password that was typed is wrong. */
    public static Problem passwordRefused() {
        return Problem.of(403, "password-refused", "Mot de passe refusé",
                "Ce n’est pas votre mot de passe actuel. Si vous l’avez oublié, déconnectez-vous et choisissez « Mot de"
                        + " passe oublié ».");
    }

    /** 409: the e-mail address serves another account. */
    static Problem emailInUse() {
        return Problem.of(409, "email-in-use", "Adresse e-mail déjà utilisée",
                "Cette adresse e-mail sert déjà pour un autre compte. Indiquez une adresse qui n’est qu’à vous.");
    }

    /** 410: the link of an e-mail was used or replaced, or came too late. */
    public static Problem linkExpired(String whatToDo) {
        return Problem.of(410, "link-expired", "Lien expiré",
                "Ce lien n’est plus valable : il a déjà servi, a été remplacé ou est arrivé trop tard. " + whatToDo);
    }

    /** 404: no e-mail of ours bears this link. */
    public static Problem linkUnknown() {
        return Problem.notFound("Ce lien n’est pas reconnu. Ouvrez celui du dernier e-mail reçu, en entier.");
    }
}
