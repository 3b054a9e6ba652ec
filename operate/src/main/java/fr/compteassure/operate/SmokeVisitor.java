package fr.compteassure.operate;

import fr.compteassure.operate.Backstage.Kind;
import fr.compteassure.operate.Backstage.SentMail;
import fr.compteassure.operate.Site.Reply;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/** The test person at the address of a deployment: what all steps of a smoke test do, and tell. */
final class SmokeVisitor {
    static final String REFUSED = "credentials-refused";

    private final Site site;
    private final Backstage backstage;
    private final PrintStream out;
    private final TestPerson person;
    private long since = System.nanoTime();

    SmokeVisitor(Site site, Backstage backstage, PrintStream out) {
        this.site = site;
        this.backstage = backstage;
        this.out = out;
        person = backstage.person();
    }

    Site site() {
        return site;
    }

    Backstage backstage() {
        return backstage;
    }

    TestPerson person() {
        return person;
    }

    /** Another smoke test took this one's account for what broke off, and closed it. */
    static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Overtaken(String message) {
            super(message);
        }
    }

    Reply logIn() {
        return site.post("/api/sessions", person.credentials());
    }

    /** The header of the session that a log-in began. */
    static String[] bearer(Reply loggedIn) {
        return new String[]{"Authorization", "Bearer " + loggedIn.text("token")};
    }

    /** Waits for the e-mail that comes after another one. */
    SentMail next(Kind kind, Optional<SentMail> before) {
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
    Reply unlessOvertaken(Reply reply, int gone) {
        if (reply.status() == gone && logIn().problem().equals(REFUSED)) {
            throw new Overtaken(reply.asked() + " was answered " + gone + " " + reply.problem());
        }
        return reply;
    }

    /** Tells something beside the steps. */
    void say(String what) {
        out.println(what);
    }

    /** Tells that a step is done, and how long it took. */
    void done(String what) {
        var now = System.nanoTime();
        out.printf(Locale.ROOT, "%6.1f s  %s%n", (now - since) / 1e9, what);
        since = now;
    }
}
