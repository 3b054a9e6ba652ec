package fr.compteassure.document;

import fr.compteassure.api.Response;
import fr.compteassure.api.Idempotency;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.api.Problem;
import fr.compteassure.api.Request;
import fr.compteassure.api.Session;
import fr.compteassure.cloud.Cloud;
import java.util.function.Function;

/** {@code POST /documents/rights-certificates}: issues the certificate of rights to health insurance. */
public final class IssueRightsCertificate extends InsuredFunction {
    private final Cloud cloud;
    private final RightsCertificates rights;

    /** For Lambda. */
    public IssueRightsCertificate() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public IssueRightsCertificate(Cloud cloud) {
        super(cloud);
        this.cloud = cloud;
        rights = new RightsCertificates(cloud);
    }

    @Override
    protected Response handle(Request request, Session session) {
        var fields = request.fields();
        var named = fields.optionalTexts("beneficiaries", 100, Function.identity());
        var once = Idempotency.of(request, fields, session.insured().value(), cloud);
        fields.check();
        return switch (rights.certify(session.insured(), named, once)) {
            case RightsCertificates.Taken(var outcome) -> DocumentResponses.issued(outcome, "Aucun droit n’est connu.");
            case RightsCertificates.NotCovered(var reasons) -> {
                reasons.forEach((position, reason) -> fields.wrong("beneficiaries[" + position + "]", reason));
                throw Problem.invalidFields(fields.errors());
            }
        };
    }
}
