package fr.compteassure.account;

import fr.compteassure.api.Json;
import fr.compteassure.api.Problem;
import fr.compteassure.api.PublicFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import java.util.function.Function;

/** {@code POST /accounts/validation}: validates an account by the token of its e-mail's link. */
public final class ValidateAccount extends PublicFunction {
    private final AccountValidation validation;

    /** For Lambda. */
    public ValidateAccount() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ValidateAccount(Cloud cloud) {
        super(cloud);
        validation = new AccountValidation(cloud);
    }

    @Override
    protected Response handle(Request request) {
        var fields = request.fields();
        var token = fields.required("token", Function.identity());
        fields.check();
        return switch (validation.validate(token)) {
            case VALIDATED -> Response.ok(Json.object("status", "ACTIVE"));
            case EXPIRED -> throw Problem.of(410, "validation-expired", "Lien expiré",
                    "Ce lien n’est plus valable\u202F: le compte devait être validé dans les 7 jours. Vous pouvez refaire"
                            + " une demande d’ouverture, avec les mêmes informations.");
            case REPLACED -> throw Problem.of(410, "validation-expired", "Lien expiré",
                    "Ce lien n’est plus valable\u202F: votre caisse a depuis ouvert votre compte avec vous. Suivez le dernier e-mail ou"
                            + " le courrier reçu. Si vous n’avez rien demandé à votre caisse, appelez le 36 46.");
            case UNKNOWN -> throw Problem.notFound(
                    "Ce lien n’est pas reconnu. Ouvrez celui du dernier e-mail reçu, en entier.");
        };
    }
}
