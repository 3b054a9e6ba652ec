package fr.compteassure.account;

import fr.compteassure.api.Idempotency;
import fr.compteassure.api.Json;
import fr.compteassure.api.PublicFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import java.util.function.Function;

/** {@code POST /sessions/unlocking}: gives a browser tries of its own, by the token of the e-mail that a lock sends. */
public final class UnlockLogIn extends PublicFunction {
    private final Cloud cloud;
    private final LogInUnlocking unlocking;

    /** For Lambda. */
    public UnlockLogIn() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public UnlockLogIn(Cloud cloud) {
        super(cloud);
        this.cloud = cloud;
        unlocking = new LogInUnlocking(cloud);
    }

    @Override
    protected Response handle(Request request) {
        var fields = request.fields();
        var token = fields.required("token", Function.<String>identity());
        var key = Idempotency.of(request, fields, "public", cloud);
        fields.check();
        return switch (unlocking.unlock(token, key)) {
            case LogInUnlocking.Unlocked(var device) -> Response.ok(Json.object("deviceToken", device));
            case LogInUnlocking.LinkUnknown _ -> throw AccountProblems.linkUnknown();
            case LogInUnlocking.LinkExpired _ -> throw AccountProblems.linkExpired(
                    "Le blocage dure 15 minutes au plus\u202F; vous pouvez aussi choisir «\u202FMot de passe oublié\u202F».");
            case LogInUnlocking.Frozen _ -> throw AccountProblems.frozen();
        };
    }
}
