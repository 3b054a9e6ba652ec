package fr.compteassure.operate;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.operate.Backstage.Kind;
import fr.compteassure.operate.Site.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

/** One way through the application: from the pages to an account that is gone again. */
final class SmokeJourney {
    private final SmokeVisitor visitor;
    private final SmokeOpening opening;

    SmokeJourney(SmokeVisitor visitor, Duration others) {
        this.visitor = visitor;
        opening = new SmokeOpening(visitor, others);
    }

    void run() {
        pages();
        imported();
        var session = opening.session();
        var openedAt = looked(session);
        certified(session);
        closed(session, openedAt);
    }

    private void pages() {
        visitor.site().get("/validation").expect(200, "a page");
        visitor.site().get("/nowhere").expect(404, "a page that is not there");
        visitor.site().get("/api/account").expect(401, "the account without a session");
        visitor.done("pages and API answer");
    }

    private void imported() {
        if (visitor.backstage().importInsured(visitor.person().line(LocalDate.now(Cloud.FRANCE))) != 1) {
            throw new OperationFailure("the line of the test person was not imported: its report says why");
        }
        visitor.done("the test person is in the registry");
    }

    /** When the account was opened. */
    private String looked(String[] session) {
        var account = visitor.unlessOvertaken(visitor.site().get("/api/account", session), 401).expect(200,
                "looking at the account");
        if (!new String(account.body(), StandardCharsets.UTF_8).contains(visitor.person().familyName())) {
            throw new OperationFailure("the account does not show the test person");
        }
        visitor.done("the account shows what the fund knows");
        return account.text("openedAt");
    }

    private void certified(String[] session) {
        var issued = visitor
                .unlessOvertaken(visitor.site().post("/api/documents/rights-certificates", Map.of(), session), 401)
                .expect(201, "issuing a certificate");
        var file = visitor.site().download(issued.text("downloadUrl")).expect(200, "downloading the certificate")
                .body();
        if (!new String(file, 0, Math.min(5, file.length), StandardCharsets.ISO_8859_1).equals("%PDF-")) {
            throw new OperationFailure("the certificate is no PDF");
        }
        visitor.site().get("/api/verifications/" + issued.text("verificationCode")).expect(200,
                "checking the certificate");
        visitor.done("a certificate is issued, downloaded and checked");
    }

    private void closed(String[] session, String openedAt) {
        var before = visitor.backstage().last(Kind.CODE);
        visitor.unlessOvertaken(visitor.site().post("/api/account/step-up", "", session), 401).expect(202,
                "asking for a code");
        var code = visitor.next(Kind.CODE, before).secret();
        visitor.unlessOvertaken(
                visitor.site().post("/api/account/closing", Map.of("password", visitor.person().password()),
                        session[0], session[1],
                        "Step-Up-Code", code),
                401).expect(204, "closing the account");
        visitor.site().get("/api/account", session).expect(401, "the account, after the closing");
        refused(visitor.logIn(), openedAt);
        visitor.done("the account is closed, and nobody logs in any more");
    }

    /** Another smoke test may have opened another account by now. */
    private void refused(Reply reply, String openedAt) {
        if (reply.status() == 201) {
            var other = visitor.site().get("/api/account", SmokeVisitor.bearer(reply));
            if (!other.text("openedAt").equals(openedAt)) {
                return;
            }
        }
        if (!reply.problem().equals("account-not-validated")) {
            reply.expect(401, "logging in after the closing");
        }
    }
}
