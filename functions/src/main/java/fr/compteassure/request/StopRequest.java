package fr.compteassure.request;

import fr.compteassure.account.AccountProblems;
import fr.compteassure.api.Idempotency;
import fr.compteassure.api.Json;
import fr.compteassure.api.Limit;
import fr.compteassure.api.Problem;
import fr.compteassure.api.PublicFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import java.util.Optional;
import java.util.function.Function;

/** {@code POST /requests/stop}: stops a change of bank account, by the token of an e-mail that announced it. */
public final class StopRequest extends PublicFunction {
    private final Cloud cloud;
    private final Stopping stopping;

    /** For Lambda. */
    public StopRequest() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public StopRequest(Cloud cloud) {
        this.cloud = cloud;
        stopping = new Stopping(cloud);
    }

    @Override
    protected Response handle(Request request) {
        var fields = request.fields();
        var token = fields.required("token", Function.<String>identity());
        var key = Idempotency.of(request, fields, "public", cloud);
        fields.check();
        return switch (stopping.stop(token, request.sourceIp(), key)) {
            case Stopping.Stopped(var stopped) -> Response.ok(Json.object("number", stopped.number(), "type",
                    stopped.type(), "status", stopped.status().name()));
            case Stopping.LinkUnknown _ -> throw AccountProblems.linkUnknown();
            case Stopping.LinkExpired(var status) -> throw expired(status);
            case Stopping.TooManyTries(var until) -> throw Limit.ADDRESS.problem(cloud.clock().instant(), until);
        };
    }

    private static Problem expired(Optional<Status> status) {
        var stopped = status.filter(one -> one == Status.WITHDRAWN || one == Status.REJECTED).isPresent();
        return AccountProblems.linkExpired(stopped
                ? "Le changement est bien arrêté : il n’aura pas lieu."
                : "Si ce changement n’est pas de vous, appelez tout de suite votre caisse au 36 46 : elle peut bloquer"
                        + " les paiements.");
    }
}
