package fr.compteassure.document;

import fr.compteassure.api.Caller;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.api.Problem;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import java.util.function.Function;

/** {@code POST /documents/rights-certificates}: issues the certificate of rights to health insurance. */
public final class IssueRightsCertificate extends InsuredFunction {
    private final DocumentIssue issue;
    private final RightsCertificates rights;

    /** For Lambda. */
    public IssueRightsCertificate() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public IssueRightsCertificate(Cloud cloud) {
        super(cloud);
        issue = new DocumentIssue(cloud);
        rights = new RightsCertificates(cloud, issue);
    }

    @Override
    protected Response handle(Request request, Caller caller) {
        var fields = request.optionalFields();
        var named = fields.optionalTexts("beneficiaries", 100, Function.identity());
        var showExemption = Boolean.TRUE.equals(fields.optionalFlag("showExemption"));
        var key = caller.idempotencyKey(request, fields);
        fields.check();
        var wish = DocumentWish.rights(named, showExemption);
        var file = caller.beside(insured -> issue.read(insured, wish, key));
        var certificate = new RightsCertificates.Wanted(named, showExemption);
        return switch (rights.certify(file, certificate, new DocumentIssue.Asked(wish, caller::transaction, key))) {
            case RightsCertificates.Certified(var issued) -> DocumentResponses.issued(issued);
            case RightsCertificates.NotCovered(var reasons) -> {
                reasons.forEach((position, reason) -> fields.wrong("beneficiaries[" + position + "]", reason));
                throw Problem.invalidFields(fields.errors());
            }
        };
    }
}
