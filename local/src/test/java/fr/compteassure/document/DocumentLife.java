package fr.compteassure.document;

import static fr.compteassure.acceptance.Application.atOnce;
import static fr.compteassure.acceptance.Values.map;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.contract.Life;
import fr.compteassure.payment.StoredPayments;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.core.sync.RequestBody;

/** Documents that are issued, by many requests at once, downloaded and checked, and a file of none. */
final class DocumentLife implements Life {

    @Override
    public void live(Application application) {
        var user = DocumentUser.of(application);
        var today = user.today();
        user.paid(StoredPayments.allowance(user.insured(), today.minusDays(14)));
        issueAtOnce(user, DocumentUser.RIGHTS, map());
        issueAtOnce(user, DocumentUser.STATEMENTS, map("month", today.toString().substring(0, 7)));
        var document = issueAtOnce(user, DocumentUser.ALLOWANCES,
                map("from", today.minusDays(30).toString(), "to", today.toString()));
        user.get("/documents");
        user.get("/documents/" + document.text("documentId"));
        application.api().get("/verifications/AAAA-AAAA-AAAA-AAAA");
        application.api().post("/verifications", map("sha256", "0".repeat(64)));
        application.api().get("/verification-key");
        strayFile(application);
    }

    private static Reply issueAtOnce(DocumentUser user, String path, Map<String, Object> body) {
        return atOnce(8, () -> user.post(path, body, "Idempotency-Key", UUID.randomUUID().toString())).getFirst();
    }

    /** A file whose document was not written. */
    private static void strayFile(Application application) {
        var cloud = application.cloud();
        cloud.clients().s3().putObject(request -> request.bucket(cloud.config().documentBucket())
                .key("documents/" + "A".repeat(43) + "/" + "B".repeat(43) + "/" + "0".repeat(64) + ".pdf"),
                RequestBody.fromString("%PDF-"));
        application.advance(Duration.ofMinutes(15));
    }
}
