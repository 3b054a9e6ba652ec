package fr.compteassure.request;

import fr.compteassure.account.AccountProblems;
import fr.compteassure.account.RecoveryStop;
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

/**
 * {@code POST /requests/stop}: stops a change of bank account, or a recovery of the account, by the token of an e-mail that told
 * of it.
 */
public final class StopRequest extends PublicFunction {
    /** What the alarm of {@code stacks/watch.yaml} looks for in the logs. */
    static final String ALARM = "recovery=STOPPED";

    private final Cloud cloud;
    private final Stopping stopping;

    /** For Lambda. */
    public StopRequest() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public StopRequest(Cloud cloud) {
        super(cloud);
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
            case Stopping.RecoveryStopped(var stopped) -> stopped(stopped);
            case Stopping.LinkUnknown _ -> throw AccountProblems.linkUnknown();
            case Stopping.LinkExpired(var status) -> throw expired(status);
            case Stopping.TooManyTries(var until) -> throw Limit.ADDRESS.problem(cloud.clock().instant(), until);
        };
    }

    /** Somebody says that the fund was deceived, or that one of its advisors deceives: operations look at it. */
    private static Response stopped(RecoveryStop.Stopped stopped) {
        var response = Response.ok(Json.object("type", "ACCOUNT_RECOVERY", "status", stopped.state().name()));
        return stopped.news() ? response.alarming(ALARM) : response;
    }

    private static Problem expired(Optional<Status> status) {
        var stopped = status.filter(one -> one == Status.WITHDRAWN || one == Status.REJECTED).isPresent();
        return AccountProblems.linkExpired(stopped
                ? "Le changement est bien arrêté\u202F: il n’aura pas lieu."
                : "Si cela n’est pas de vous, appelez tout de suite votre caisse au 36 46\u202F: elle peut bloquer"
                        + " le compte et les paiements.");
    }
}
