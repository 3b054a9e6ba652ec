package fr.compteassure.payment;

import fr.compteassure.api.Caller;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;

/** {@code GET /payments}: the payments of the person, those of the last 27 months unless a period is given. */
public final class ListPayments extends InsuredFunction {
    private final PaymentListing listing;
    private final Cloud cloud;

    /** For Lambda. */
    public ListPayments() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ListPayments(Cloud cloud) {
        super(cloud);
        listing = new PaymentListing(cloud);
        this.cloud = cloud;
    }

    @Override
    protected boolean readsQuery() {
        return true;
    }

    @Override
    protected Response handle(Request request, Caller caller) {
        var today = cloud.today();
        var query = request.query();
        var search = PaymentSearch.read(query, today);
        query.check();
        return Response.ok(PaymentJson.of(caller.beside(insured -> listing.list(insured, search, today))));
    }
}
