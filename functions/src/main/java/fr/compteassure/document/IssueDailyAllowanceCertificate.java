package fr.compteassure.document;

import fr.compteassure.api.Response;
import fr.compteassure.api.Idempotency;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Session;
import fr.compteassure.cloud.Cloud;

/** {@code POST /documents/daily-allowance-certificates}: issues the certificate of daily allowances paid. */
public final class IssueDailyAllowanceCertificate extends InsuredFunction {
    private final Cloud cloud;
    private final DailyAllowanceCertificates allowances;

    /** For Lambda. */
    public IssueDailyAllowanceCertificate() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public IssueDailyAllowanceCertificate(Cloud cloud) {
        super(cloud);
        this.cloud = cloud;
        allowances = new DailyAllowanceCertificates(cloud);
    }

    @Override
    protected Response handle(Request request, Session session) {
        var fields = request.fields();
        var period = Period.read(fields, cloud.today());
        var once = Idempotency.of(request, fields, session.insured().value(), cloud);
        fields.check();
        return DocumentResponses.issued(allowances.certify(session.insured(), period, once),
                "Aucune indemnité journalière n’a été versée pour cette période. Choisissez une période qui"
                        + " comprend des jours indemnisés ; un arrêt récent n’est peut-être pas encore payé.");
    }
}
