package fr.compteassure.mail;

import fr.compteassure.api.Caller;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.api.Json;
import fr.compteassure.api.Paging;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import java.util.Map;

/** {@code GET /account/emails}: the e-mails sent to the person, without their content, the newest first. */
public final class ListEmails extends InsuredFunction {
    private final EmailRegister register;

    /** For Lambda. */
    public ListEmails() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ListEmails(Cloud cloud) {
        super(cloud);
        register = new EmailRegister(cloud);
    }

    @Override
    protected boolean readsQuery() {
        return true;
    }

    @Override
    protected Response handle(Request request, Caller caller) {
        var query = request.query();
        var paging = Paging.read(query, "emails");
        query.check();
        var page = caller.beside(insured -> register.page(insured, paging));
        return Response.ok(Json.object("items", page.items().stream().map(ListEmails::listed).toList(),
                "nextCursor", page.nextCursor()));
    }

    private static Map<String, Object> listed(OutboxEmail email) {
        return Json.object("reference", email.reference(), "subject", email.body().kind().subject(),
                "sentAt", email.sentAt().toString());
    }
}
