package fr.compteassure.account;

import fr.compteassure.api.Json;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.EmailAddress;

/** {@code PATCH /account/contact}: changes how the person is reached; a new e-mail counts once its link is clicked. */
public final class ChangeContact extends StepUpFunction {
    private final ContactChange change;

    /** For Lambda. */
    public ChangeContact() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ChangeContact(Cloud cloud) {
        super(cloud, Codes.SENT_OR_RECOVERY);
        change = new ContactChange(cloud);
    }

    @Override
    protected Response handle(Request request, ConfirmedCaller caller) {
        var fields = request.fields();
        var patch = ContactPatch.read(fields);
        fields.check();
        return switch (change.change(caller, patch)) {
            case ContactChange.Changed(var contact, var pending) -> Response.ok(Json.object("contact", contact.json(),
                    "pendingEmail", pending.map(EmailAddress::value).orElse(null)));
            case ContactChange.EmailInUse _ -> throw AccountProblems.emailInUse();
        };
    }
}
