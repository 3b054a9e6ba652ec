package fr.compteassure.account;

import fr.compteassure.api.Idempotency;
import fr.compteassure.api.Limit;
import fr.compteassure.api.PublicFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.Nir;

/** {@code POST /password-resets}: sends a link that sets a new password. It never tells whether there is an account. */
public final class RequestPasswordReset extends PublicFunction {
    private final Cloud cloud;
    private final PasswordResetRequest resets;

    /** For Lambda. */
    public RequestPasswordReset() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public RequestPasswordReset(Cloud cloud) {
        super(cloud);
        this.cloud = cloud;
        resets = new PasswordResetRequest(cloud);
    }

    @Override
    protected Response handle(Request request) {
        var fields = request.fields();
        var nir = fields.required("nir", Nir::new);
        var birthDate = AccountApplication.birthDate(fields, cloud.today());
        var key = Idempotency.of(request, fields, "public", cloud);
        fields.check();
        resets.sendLink(nir, birthDate, request.sourceIp(), key).ifPresent(until -> {
            throw Limit.ADDRESS.problem(cloud.clock().instant(), until);
        });
        return Response.accepted();
    }
}
