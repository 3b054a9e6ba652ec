package fr.compteassure.account;

import fr.compteassure.api.Fields;
import fr.compteassure.api.Idempotency;
import fr.compteassure.api.Json;
import fr.compteassure.api.Problem;
import fr.compteassure.api.PublicFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.EmailAddress;
import fr.compteassure.value.Nir;
import java.util.Optional;
import java.util.function.Function;

/**
 * {@code POST /accounts/activation}: the person takes what an advisor prepared, by the token of an e-mail's link or by the
 * code of a letter: an account of one's own, or the way back into it.
 */
public final class ActivateAssistedAccount extends PublicFunction {
    private static final String BESIDE_TOKEN = "Un lien suffit\u202F: n’indiquez ni numéro ni code de courrier avec lui.";

    private final Cloud cloud;
    private final Activation activation;

    /** For Lambda. */
    public ActivateAssistedAccount() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ActivateAssistedAccount(Cloud cloud) {
        super(cloud);
        this.cloud = cloud;
        activation = new Activation(cloud);
    }

    @Override
    protected Response handle(Request request) {
        var fields = request.fields();
        var key = Idempotency.of(request, fields, "public", cloud);
        var token = fields.optional("token", Function.<String>identity());
        Nir nir = null;
        String code = null;
        if (token != null) {
            fields.refuse("nir", BESIDE_TOKEN);
            fields.refuse("code", BESIDE_TOKEN);
        } else {
            nir = fields.required("nir", Nir::new);
            code = fields.required("code", LetterCode::typed);
        }
        var password = fields.required("password", NewPassword::of);
        fields.requiredTrue("termsAccepted",
                "Pour ouvrir le compte, il faut accepter les conditions d’utilisation\u202F: cochez la case.");
        var email = Optional.ofNullable(fields.optional("email", EmailAddress::new));
        fields.check();
        return answer(token == null
                ? activation.byLetter(nir, code, new Activation.Choice(password, email, key), request.sourceIp())
                : activation.byLink(token, new Activation.Choice(password, email, key)), fields);
    }

    private Response answer(Activation.Outcome outcome, Fields fields) {
        return switch (outcome) {
            case Activation.Activated(var codes) -> Response.ok(Json.object("status", "ACTIVE", "recoveryCodes",
                    codes.isEmpty() ? null : codes));
            case Activation.Unsuitable(var reason) -> {
                fields.wrong("password", reason);
                throw fields.problem();
            }
            case Activation.LinkUnknown _ -> throw AccountProblems.linkUnknown();
            case Activation.CodeUnknown _ -> throw Problem.notFound(
                    "Ce code n’est pas reconnu pour ce numéro de sécurité sociale. Recopiez celui du dernier courrier reçu\u202F: un"
                            + " courrier plus récent le remplace. Il sert une fois, pendant 7 jours\u202F; passé ce délai, demandez de nouveau"
                            + " l’aide de votre caisse, au 36 46.");
            case Activation.Expired _ -> throw AccountProblems.linkExpired(
                    "Si vous avez déjà choisi votre mot de passe, connectez-vous. Sinon, demandez de nouveau l’aide de votre"
                            + " caisse, au 36 46.");
            case Activation.OtherEmail _ -> throw Problem.of(403, "too-soon", "Trop tôt pour une autre adresse e-mail",
                    "Ce lien est celui de l’adresse e-mail que votre caisse a notée. Vous pourrez en indiquer une autre dans"
                            + " votre compte après 15 jours, ou plus tôt avec le code du courrier.");
            case Activation.EmailInUse _ -> throw AccountProblems.emailInUse();
            case Activation.Frozen _ -> throw AccountProblems.frozen();
            case Activation.TooManyTries(var limit, var until) -> throw limit.problem(cloud.clock().instant(), until);
        };
    }
}
