package fr.compteassure.profile;

import static fr.compteassure.api.Json.object;

import fr.compteassure.activity.RecordedActivity;
import fr.compteassure.api.Caller;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.api.Paging;
import fr.compteassure.api.Problem;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import java.util.Map;

/** {@code GET /account/activity}: what was done on the account, when and by whom, the newest first. */
public final class ListActivity extends InsuredFunction {

    private final ActivityListing listing;

    /** For Lambda. */
    public ListActivity() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ListActivity(Cloud cloud) {
        super(cloud);
        listing = new ActivityListing(cloud);
    }

    @Override
    protected boolean readsQuery() {
        return true;
    }

    @Override
    protected Response handle(Request request, Caller caller) {
        var query = request.query();
        var paging = Paging.read(query, "activity");
        query.check();
        var page = caller.beside(insured -> listing.list(insured, paging)).orElseThrow(Problem::sessionRequired);
        return Response.ok(object("items", page.items().stream().map(ListActivity::item).toList(),
                "nextCursor", page.nextCursor()));
    }

    private static Map<String, Object> item(RecordedActivity recorded) {
        return object(
                "activityId", recorded.id(),
                "at", recorded.at().toString(),
                "kind", recorded.activity().kind().name(),
                "actor", recorded.actor().name(),
                "actorName", recorded.actorName(),
                "detail", recorded.activity().detail());
    }
}
