package fr.compteassure.account;

import fr.compteassure.api.Fields;
import fr.compteassure.api.Problem;
import fr.compteassure.api.PublicFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.session.RecoveryCodes;
import fr.compteassure.value.Nir;
import java.util.function.Function;

/**
 * {@code POST /password-resets/confirmation}: sets a new password, by the token of an e-mail's link or by a recovery code.
 */
public final class ResetPassword extends PublicFunction {
    private static final String BESIDE_TOKEN = "Un lien suffit\u202F: n’indiquez ni numéro ni code de secours avec lui.";

    private final Cloud cloud;
    private final PasswordReset reset;

    /** For Lambda. */
    public ResetPassword() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ResetPassword(Cloud cloud) {
        super(cloud);
        this.cloud = cloud;
        reset = new PasswordReset(cloud);
    }

    @Override
    protected Response handle(Request request) {
        var fields = request.fields();
        var token = fields.optional("token", Function.<String>identity());
        if (token != null) {
            fields.refuse("nir", BESIDE_TOKEN);
            fields.refuse("recoveryCode", BESIDE_TOKEN);
            var password = fields.required("password", NewPassword::of);
            fields.check();
            return answer(reset.byLink(token, password), fields);
        }
        var nir = fields.required("nir", Nir::new);
        var code = fields.required("recoveryCode", RecoveryCodes::typed);
        var password = fields.required("password", NewPassword::of);
        fields.check();
        return answer(reset.byRecoveryCode(nir, code, password, request.sourceIp()), fields);
    }

    private Response answer(PasswordReset.Outcome outcome, Fields fields) {
        return switch (outcome) {
            case PasswordReset.Reset _ -> Response.noContent();
            case PasswordReset.Unsuitable(var reason) -> {
                fields.wrong("password", reason);
                fields.check();
                throw new IllegalStateException("a wrong field was not told");
            }
            case PasswordReset.LinkUnknown _ -> throw AccountProblems.linkUnknown();
            case PasswordReset.LinkExpired _ -> throw AccountProblems.linkExpired(
                    "Demandez un nouveau lien par «\u202FMot de passe oublié\u202F».");
            case PasswordReset.CodeRefused _ -> throw Problem.of(401, "credentials-refused", "Code refusé",
                    "Le numéro de sécurité sociale ou le code de secours n’est pas le bon, ou ce code a déjà servi. Essayez-en"
                            + " un autre, ou demandez un lien par e-mail. Sans l’un ni l’autre, votre caisse vous aide au"
                            + " 36 46.");
            case PasswordReset.Frozen _ -> throw AccountProblems.frozen();
            case PasswordReset.TooManyTries(var limit, var until) ->
                throw limit.problem(cloud.clock().instant(), until);
        };
    }
}
