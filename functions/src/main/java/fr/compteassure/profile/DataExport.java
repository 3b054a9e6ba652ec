package fr.compteassure.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.compteassure.account.Accounts;
import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.api.Caller;
import fr.compteassure.api.Json;
import fr.compteassure.api.Problem;
import fr.compteassure.cloud.AsyncCall;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.DownloadLink;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;

/**
 * A copy of everything that is held on a person (GDPR, article 15). One that is too large for an answer is put in
 * the document bucket, where it is forgotten after a day. The activity of the account tells each copy.
 */
final class DataExport {
    /** What the API promises to answer at once, in bytes. */
    private static final int MAX_BYTES = 5_000_000;
    /** Less than Lambda answers, to whom the copy is a text in JSON, each quotation mark of which takes two bytes. */
    private static final int MAX_ANSWER_BYTES = 6_000_000;
    private static final String TYPE = "application/json";
    private static final int KEY_BYTES = 32;

    private final Cloud cloud;
    private final HeldData held;
    private final Accounts accounts;
    private final ActivityStore activities;

    DataExport(Cloud cloud) {
        this.cloud = cloud;
        held = new HeldData(cloud);
        accounts = new Accounts(cloud);
        activities = new ActivityStore(cloud);
    }

    /** How the copy is handed out. */
    sealed interface Outcome {}

    /**
     * At once.
     *
     * @param data what is held, by kind
     */
    record Whole(Map<String, Object> data) implements Outcome {
        @Override
        public String toString() {
            return "Whole[hidden]";
        }
    }

    /**
     * By a link, since it is large.
     *
     * @param link what downloads it
     */
    record Linked(DownloadLink link) implements Outcome {}

    /** @param fileName the name that it is downloaded under */
    Outcome export(Caller caller, String fileName) {
        var data = caller.beside(this::read);
        var text = Json.write(data);
        var outcome = fits(text) ? new Whole(data) : new Linked(link(text, fileName));
        // Nothing is handed out that the activity does not tell, nor to a session that was ended meanwhile.
        caller.transaction().with(activities.writing(caller.session().insured(), new Activity.DataExported())).commit();
        return outcome;
    }

    private Map<String, Object> read(InsuredId insured) {
        var openedAt = AsyncCall.of(() -> openedAt(insured));
        var data = held.export(insured, () -> openedAt.result().orElse(Instant.MAX));
        openedAt.result().orElseThrow(Problem::sessionRequired);
        return data;
    }

    private Optional<Instant> openedAt(InsuredId insured) {
        var account = accounts.lookup(insured);
        return cloud.read(account).of(account).map(Accounts.Overview::openedAt);
    }

    private static boolean fits(String text) {
        return text.getBytes(UTF_8).length <= MAX_BYTES
                && Json.write(Map.of("body", text)).getBytes(UTF_8).length <= MAX_ANSWER_BYTES;
    }

    /** The key tells nothing and cannot be guessed; the link alone leads to it. */
    private DownloadLink link(String text, String fileName) {
        var random = Base64.getUrlEncoder().withoutPadding().encodeToString(cloud.randomBytes(KEY_BYTES));
        var key = "exports/" + random + ".json";
        cloud.clients().s3().putObject(
                request -> request.bucket(cloud.config().documentBucket()).key(key).contentType(TYPE),
                RequestBody.fromString(text));
        return DownloadLink.of(cloud, cloud.config().documentBucket(), key, fileName, TYPE);
    }
}
