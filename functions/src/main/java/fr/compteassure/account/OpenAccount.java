package fr.compteassure.account;

import fr.compteassure.api.Idempotency;
import fr.compteassure.api.Json;
import fr.compteassure.api.Problem;
import fr.compteassure.api.PublicFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;

/** {@code POST /accounts}: opens an account, to be validated within seven days. */
public final class OpenAccount extends PublicFunction {
    private final Cloud cloud;
    private final AccountOpening opening;

    /** For Lambda. */
    public OpenAccount() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public OpenAccount(Cloud cloud) {
        super(cloud);
        this.cloud = cloud;
        opening = new AccountOpening(cloud);
    }

    @Override
    protected Response handle(Request request) {
        var fields = request.fields();
        var key = Idempotency.of(request, fields, "public", cloud);
        var application = AccountApplication.read(fields, cloud.today());
        return switch (opening.open(application, request.sourceIp(), key)) {
            case AccountOpening.Opened(var deadline) ->
                Response.created(Json.object("status", "PENDING", "validateBefore", deadline.toString()));
            case AccountOpening.NotRecognised _ -> throw Problem.of(422, "identity-not-recognised",
                    "Identité non reconnue",
                    "Ces informations, ensemble, ne correspondent à personne dans nos fichiers. Vérifiez votre nom de"
                            + " naissance, votre numéro de sécurité sociale, votre date de naissance et le code postal"
                            + " connu de votre caisse (l’ancien, si vous venez de déménager). Si le problème persiste,"
                            + " votre caisse peut ouvrir le compte avec vous, à l’accueil, par téléphone au 36 46 ou en"
                            + " visio en langue des signes. Si vous dépendez d’un autre régime, comme la MSA, votre"
                            + " compte s’ouvre sur son site.");
            case AccountOpening.TooManyTries(var limit, var until) ->
                throw limit.problem(cloud.clock().instant(), until);
            case AccountOpening.AccountExists _ -> throw Problem.of(409, "account-exists", "Compte déjà ouvert",
                    "Vous avez déjà un compte, ou une demande à valider. Connectez-vous, ou demandez un nouvel e-mail"
                            + " de validation. Mot de passe oublié\u202F? Choisissez-en un autre avec «\u202FMot de passe oublié\u202F»."
                            + " Si ce n’est pas vous qui avez fait cette demande, appelez votre caisse au 36 46.");
            case AccountOpening.EmailInUse _ -> throw AccountProblems.emailInUse();
        };
    }
}
