package fr.compteassure.account;

import fr.compteassure.api.Idempotency;
import fr.compteassure.api.Json;
import fr.compteassure.api.Problem;
import fr.compteassure.api.PublicFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Metric;
import fr.compteassure.value.Nir;
import java.util.Optional;
import java.util.function.Function;

/** {@code POST /sessions}: logs in. */
public final class LogIn extends PublicFunction {
    private final Cloud cloud;
    private final Authentication authentication;

    /** For Lambda. */
    public LogIn() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public LogIn(Cloud cloud) {
        super(cloud);
        this.cloud = cloud;
        authentication = new Authentication(cloud);
    }

    @Override
    protected Response handle(Request request) {
        var fields = request.fields();
        var nir = fields.required("nir", Nir::new);
        var password = fields.required("password", Function.identity());
        var deviceToken = fields.optional("deviceToken", Function.<String>identity());
        var key = Idempotency.of(request, fields, "public", cloud);
        fields.check();
        var credentials = new Authentication.Credentials(nir, password, Optional.ofNullable(deviceToken),
                request.header("User-Agent"), request.sourceIp());
        var outcome = authentication.logIn(credentials, key);
        refusal(outcome).ifPresent(reason -> cloud.metrics().tell(Metric.LOG_INS_REFUSED.one(reason)));
        return answer(outcome);
    }

    private static Optional<String> refusal(Authentication.Outcome outcome) {
        return switch (outcome) {
            case Authentication.LoggedIn _ -> Optional.empty();
            case Authentication.Refused _ -> Optional.of("CREDENTIALS");
            case Authentication.NotValidated _ -> Optional.of("NOT_VALIDATED");
            case Authentication.Frozen _ -> Optional.of("FROZEN");
            case Authentication.TooManyTries(var limit, _) -> Optional.of(limit.name());
        };
    }

    private Response answer(Authentication.Outcome outcome) {
        return switch (outcome) {
            case Authentication.LoggedIn(var token, var expiresAt, var device, var email) ->
                Response.created(Json.object(
                        "token", token, "expiresAt", expiresAt.toString(), "deviceToken", device,
                        "emailStatus", email.map(EmailStatus::name).orElse(null)));
            case Authentication.Refused _ -> throw Problem.of(401, "credentials-refused", "Connexion refusée",
                    "Le numéro de sécurité sociale ou le mot de passe n’est pas le bon. Vérifiez-les, majuscules comprises,"
                            + " puis réessayez. Mot de passe oublié, ou un doute\u202F? Choisissez-en un autre avec «\u202FMot de passe"
                            + " oublié\u202F», sur la page de connexion. Si vous n’avez pas encore de compte, ouvrez-en un.");
            case Authentication.NotValidated _ -> throw Problem.of(403, "account-not-validated", "Compte à valider",
                    "Ouvrez le lien reçu par e-mail pour valider votre compte, ou demandez un nouvel e-mail de validation."
                            + " Rien n’est arrivé\u202F? Regardez aussi dans les courriers indésirables.");
            case Authentication.Frozen _ -> throw AccountProblems.frozen();
            case Authentication.TooManyTries(var limit, var until) ->
                throw limit.problem(cloud.clock().instant(), until);
        };
    }
}
