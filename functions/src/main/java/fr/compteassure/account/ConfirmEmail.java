package fr.compteassure.account;

import fr.compteassure.api.Json;
import fr.compteassure.api.PublicFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import java.util.function.Function;

/** {@code POST /account/contact/email-confirmation}: a new e-mail address counts, by the token of its link. */
public final class ConfirmEmail extends PublicFunction {
    private final EmailConfirmation confirmation;

    /** For Lambda. */
    public ConfirmEmail() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ConfirmEmail(Cloud cloud) {
        super(cloud);
        confirmation = new EmailConfirmation(cloud);
    }

    @Override
    protected Response handle(Request request) {
        var fields = request.fields();
        var token = fields.required("token", Function.<String>identity());
        fields.check();
        return switch (confirmation.confirm(token)) {
            case CONFIRMED -> Response.ok(Json.object("status", "CONFIRMED"));
            case LINK_UNKNOWN -> throw AccountProblems.linkUnknown();
            case LINK_EXPIRED -> throw AccountProblems.linkExpired(
                    "Pour changer d’adresse e-mail, refaites la demande dans votre compte.");
            case EMAIL_IN_USE -> throw AccountProblems.emailInUse();
            case FROZEN -> throw AccountProblems.frozen();
        };
    }
}
