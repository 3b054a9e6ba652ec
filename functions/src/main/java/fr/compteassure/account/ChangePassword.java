package fr.compteassure.account;

import fr.compteassure.api.Caller;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.api.Limit;
import fr.compteassure.api.Problem;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import java.util.function.Function;

/** {@code PUT /account/password}: sets another password; other sessions end. */
public final class ChangePassword extends InsuredFunction {
    private final Cloud cloud;
    private final PasswordChange change;

    /** For Lambda. */
    public ChangePassword() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ChangePassword(Cloud cloud) {
        super(cloud);
        this.cloud = cloud;
        change = new PasswordChange(cloud);
    }

    @Override
    protected Response handle(Request request, Caller caller) {
        var fields = request.fields();
        var current = fields.required("currentPassword", Function.<String>identity());
        var next = fields.required("newPassword", NewPassword::of);
        if (next != null && next.text().equals(current)) {
            fields.wrong("newPassword", "Choisissez un mot de passe différent de l’actuel.");
        }
        fields.check();
        return switch (change.change(caller, current, next)) {
            case PasswordChange.Changed _ -> Response.noContent();
            case PasswordChange.Unsuitable(var reason) -> {
                fields.wrong("newPassword", reason);
                throw Problem.invalidFields(fields.errors());
            }
            case PasswordChange.Refused _ -> throw AccountProblems.passwordRefused();
            case PasswordChange.TooManyTries(var until) ->
                throw Limit.PASSWORD_IN_DEVICE.problem(cloud.clock().instant(), until);
        };
    }
}
