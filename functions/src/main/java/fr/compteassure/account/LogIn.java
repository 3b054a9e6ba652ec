package fr.compteassure.account;

import fr.compteassure.api.Answer;
import fr.compteassure.api.Idempotency;
import fr.compteassure.api.Problem;
import fr.compteassure.api.PublicFunction;
import fr.compteassure.api.Request;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.Nir;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/** {@code POST /sessions}: logs in. */
public final class LogIn extends PublicFunction {
    private final Cloud cloud;

    /** For Lambda. */
    public LogIn() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public LogIn(Cloud cloud) {
        this.cloud = cloud;
    }

    @Override
    protected Answer handle(Request request) {
        var fields = request.fields();
        var nir = fields.required("nir", Nir::new);
        var password = fields.required("password", Function.identity());
        var once = Idempotency.of(request, fields, "public", cloud);
        fields.check();
        return switch (new LoggingIn(cloud).logIn(nir, password, once)) {
            case LoggingIn.LoggedIn(var token, var expiresAt) -> Answer.created(Answer.object("token", token,
                    "expiresAt", expiresAt.truncatedTo(ChronoUnit.SECONDS).toString()));
            case LoggingIn.Refused _ -> throw Problem.of(401, "credentials-refused", "Connexion refusée",
                    "Le numéro de sécurité sociale ou le mot de passe n’est pas le bon.");
            case LoggingIn.NotValidated _ -> throw Problem.of(403, "account-not-validated", "Compte à valider",
                    "Ouvrez le lien reçu par e-mail pour valider votre compte, ou demandez un nouvel e-mail.");
            case LoggingIn.TooManyTries(var until) -> throw Problem.tooManyAttempts(cloud.clock().instant(), until);
            case LoggingIn.KeyReused _ -> throw Problem.idempotencyKeyReused();
        };
    }
}
