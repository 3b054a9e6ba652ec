package fr.compteassure.operate;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.operate.Backstage.Kind;
import fr.compteassure.operate.Backstage.SentMail;
import fr.compteassure.operate.Site.Reply;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One way through the application: from the pages to an account that is gone again. */
final class SmokeJourney {
    private static final String REFUSED = "credentials-refused";
    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** So many times as long as a smoke test takes, a closing that broke off has been gone on with. */
    private static final int FOR_CLOSINGS = 3;

    private final Site site;
    private final Backstage backstage;
    private final Duration others;
    private final PrintStream out;
    private final String password;
    private boolean waits;
    private boolean hasTriedToEnter;
    private long since = System.nanoTime();

    SmokeJourney(Site site, Backstage backstage, Duration others, PrintStream out) {
        this.site = site;
        this.backstage = backstage;
        this.others = others;
        this.out = out;
        password = backstage.password();
    }

    /** Another smoke test took this one's account for what broke off, and closed it. */
    static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Overtaken(String message) {
            super(message);
        }
    }

    void run() {
        pages();
        imported();
        var session = opened();
        var openedAt = looked(session);
        certified(session);
        closed(session, openedAt);
    }

    private void pages() {
        site.get("/validation").expect(200, "a page");
        site.get("/nowhere").expect(404, "a page that is not there");
        site.get("/api/account").expect(401, "the account without a session");
        done("pages and API answer");
    }

    private void imported() {
        if (backstage.importInsured(TestPerson.line(LocalDate.now(Cloud.FRANCE))) != 1) {
            throw new OperationFailure("the line of the test person was not imported: its report says why");
        }
        done("the test person is in the registry");
    }

    /** The header of a session, in the account of this test or of one that broke off. */
    private String[] opened() {
        var start = System.nanoTime();
        for (var mine = opening();; mine = opening()) {
            if (mine.isPresent()) {
                return mine.get();
            }
            var waited = Duration.ofNanos(System.nanoTime() - start);
            if (waited.compareTo(others) >= 0 && !hasTriedToEnter) {
                // Once: what is being closed refuses it, and the log-in must not be locked by tries.
                hasTriedToEnter = true;
                var theirs = takenUp();
                if (theirs.isPresent()) {
                    return theirs.get();
                }
            }
            if (waited.compareTo(others.multipliedBy(FOR_CLOSINGS)) > 0) {
                throw new OperationFailure(
                        "the account of the test person is in the way: its password is another one, or"
                                + " its closing does not come to its end");
            }
            Waiting.pause(PAUSE);
        }
    }

    /** Empty while the test person has an account. */
    private Optional<String[]> opening() {
        var before = backstage.last(Kind.VALIDATION);
        var reply = site.post("/api/accounts", TestPerson.application(password));
        if (reply.problem().equals("account-exists")) {
            if (!waits) {
                waits = true;
                out.println("the test person has an account: another smoke test is at work, or broke off");
            }
            return Optional.empty();
        }
        reply.expect(201, "opening an account");
        done("an account is open");
        validate(next(Kind.VALIDATION, before));
        return Optional.of(entered(logIn()));
    }

    /** Empty while the account is being closed. */
    private Optional<String[]> takenUp() {
        var reply = logIn();
        return switch (reply.problem()) {
            case REFUSED -> Optional.empty();
            case "account-not-validated" -> {
                // The first one may have been refused.
                var before = backstage.last(Kind.VALIDATION);
                site.post("/api/accounts/validation-emails", Map.of("nir", TestPerson.NIR, "email", TestPerson.EMAIL))
                        .expect(202, "asking for another validation e-mail");
                validate(next(Kind.VALIDATION, before));
                yield Optional.of(entered(logIn()));
            }
            default -> Optional.of(entered(reply));
        };
    }

    private void validate(SentMail mail) {
        unlessOvertaken(site.post("/api/accounts/validation", Map.of("token", mail.secret())), 404).expect(200,
                "validating the account");
        done("the account is validated");
    }

    private Reply logIn() {
        return site.post("/api/sessions", TestPerson.credentials(password));
    }

    private String[] entered(Reply reply) {
        unlessOvertaken(reply, 401).expect(201, "logging in");
        done("the test person has logged in");
        return bearer(reply);
    }

    private static String[] bearer(Reply loggedIn) {
        return new String[]{"Authorization", "Bearer " + loggedIn.text("token")};
    }

    /** When the account was opened. */
    private String looked(String[] session) {
        var account = unlessOvertaken(site.get("/api/account", session), 401).expect(200, "looking at the account");
        if (!new String(account.body(), StandardCharsets.UTF_8).contains(TestPerson.FAMILY_NAME)) {
            throw new OperationFailure("the account does not show the test person");
        }
        done("the account shows what the fund knows");
        return account.text("openedAt");
    }

    private void certified(String[] session) {
        var issued = unlessOvertaken(site.post("/api/documents/rights-certificates", Map.of(), session), 401)
                .expect(201, "issuing a certificate");
        var file = site.download(issued.text("downloadUrl")).expect(200, "downloading the certificate").body();
        if (!new String(file, 0, Math.min(5, file.length), StandardCharsets.ISO_8859_1).equals("%PDF-")) {
            throw new OperationFailure("the certificate is no PDF");
        }
        site.get("/api/verifications/" + issued.text("verificationCode")).expect(200, "checking the certificate");
        done("a certificate is issued, downloaded and checked");
    }

    private void closed(String[] session, String openedAt) {
        var before = backstage.last(Kind.CODE);
        unlessOvertaken(site.post("/api/account/step-up", "", session), 401).expect(202, "asking for a code");
        var code = next(Kind.CODE, before).secret();
        unlessOvertaken(site.post("/api/account/closing", Map.of("password", password), session[0], session[1],
                "Step-Up-Code", code), 401).expect(204, "closing the account");
        site.get("/api/account", session).expect(401, "the account, after the closing");
        refused(logIn(), openedAt);
        done("the account is closed, and nobody logs in any more");
    }

    /** Another smoke test may have opened another account by now. */
    private void refused(Reply reply, String openedAt) {
        if (reply.status() == 201) {
            var other = site.get("/api/account", bearer(reply));
            if (!other.text("openedAt").equals(openedAt)) {
                return;
            }
        }
        if (!reply.problem().equals("account-not-validated")) {
            reply.expect(401, "logging in after the closing");
        }
    }

    private SentMail next(Kind kind, Optional<SentMail> before) {
        var mail = Waiting.patiently("an e-mail (see the outbox and the log of SendEmail)", () -> backstage.last(kind)
                .filter(one -> !one.id().equals(before.map(SentMail::id).orElse(null))));
        mail.refusal().ifPresent(reason -> {
            throw new OperationFailure("SES refused the e-mail (%s): is the sender (MailFrom) verified in SES, in this"
                    .formatted(reason) + " region?");
        });
        done("SES took an e-mail");
        return mail;
    }

    /** Where something is not there any more, the account is not either, or this is a fault. */
    private Reply unlessOvertaken(Reply reply, int gone) {
        if (reply.status() == gone && logIn().problem().equals(REFUSED)) {
            throw new Overtaken(reply.asked() + " was answered " + gone + " " + reply.problem());
        }
        return reply;
    }

    private void done(String what) {
        var now = System.nanoTime();
        out.printf(Locale.ROOT, "%6.1f s  %s%n", (now - since) / 1e9, what);
        since = now;
    }
}
