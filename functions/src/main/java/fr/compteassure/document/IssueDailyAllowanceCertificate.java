package fr.compteassure.document;

import fr.compteassure.api.Caller;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.AsyncCall;
import fr.compteassure.cloud.Cloud;

/** {@code POST /documents/daily-allowance-certificates}: issues the certificate of daily allowances paid. */
public final class IssueDailyAllowanceCertificate extends InsuredFunction {
    private final Cloud cloud;
    private final DocumentIssue issue;
    private final DailyAllowanceCertificates allowances;

    /** For Lambda. */
    public IssueDailyAllowanceCertificate() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public IssueDailyAllowanceCertificate(Cloud cloud) {
        super(cloud);
        this.cloud = cloud;
        issue = new DocumentIssue(cloud);
        allowances = new DailyAllowanceCertificates(cloud, issue);
    }

    @Override
    protected Response handle(Request request, Caller caller) {
        var fields = request.fields();
        var period = Period.read(fields, cloud.today());
        var key = caller.idempotencyKey(request, fields);
        fields.check();
        var wish = DocumentWish.allowances(period);
        var file = AsyncCall.of(() -> caller.beside(insured -> issue.read(insured, wish, key)));
        var paid = caller.beside(insured -> allowances.read(insured, period));
        return DocumentResponses.issued(
                allowances.certify(file.result(), paid, period,
                        new DocumentIssue.Asked(wish, caller::transaction, key)),
                "Aucune indemnité journalière n’a été versée pour cette période. Choisissez une période qui"
                        + " comprend des jours indemnisés\u202F; un arrêt récent n’est peut-être pas encore payé.");
    }
}
