package fr.compteassure.account;

import fr.compteassure.api.Idempotency;
import fr.compteassure.api.Limit;
import fr.compteassure.api.PublicFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.EmailAddress;
import fr.compteassure.value.Nir;

/** {@code POST /accounts/validation-emails}: sends the validation e-mail again. It never tells whether there is one. */
public final class ResendValidationEmail extends PublicFunction {
    private final Cloud cloud;
    private final ValidationResending resending;

    /** For Lambda. */
    public ResendValidationEmail() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ResendValidationEmail(Cloud cloud) {
        super(cloud);
        this.cloud = cloud;
        resending = new ValidationResending(cloud);
    }

    @Override
    protected Response handle(Request request) {
        var fields = request.fields();
        var nir = fields.required("nir", Nir::new);
        var email = fields.required("email", EmailAddress::new);
        var key = Idempotency.of(request, fields, "public", cloud);
        fields.check();
        resending.resend(nir, email, request.sourceIp(), key).ifPresent(until -> {
            throw Limit.ADDRESS.problem(cloud.clock().instant(), until);
        });
        return Response.accepted();
    }
}
