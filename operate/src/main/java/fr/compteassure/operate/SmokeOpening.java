package fr.compteassure.operate;

import fr.compteassure.operate.Backstage.Kind;
import fr.compteassure.operate.Backstage.SentMail;
import fr.compteassure.operate.Site.Reply;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How a smoke test comes to an account: it opens one, or takes up that of a test that broke off. */
final class SmokeOpening {
    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** So many times as long as a smoke test takes, a closing that broke off has been gone on with. */
    private static final int FOR_CLOSINGS = 3;

    private final SmokeVisitor visitor;
    private final Duration others;
    private boolean waits;
    private boolean hasTriedToEnter;

    /** @param others how long an account that is there is taken for that of a test that is at work */
    SmokeOpening(SmokeVisitor visitor, Duration others) {
        this.visitor = visitor;
        this.others = others;
    }

    /** The header of a session, in the account of this test or of one that broke off. */
    String[] session() {
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
        var before = visitor.backstage().last(Kind.VALIDATION);
        var reply = visitor.site().post("/api/accounts", visitor.person().application());
        if (reply.problem().equals("account-exists")) {
            if (!waits) {
                waits = true;
                visitor.say("the test person has an account: another smoke test is at work, or broke off");
            }
            return Optional.empty();
        }
        reply.expect(201, "opening an account");
        visitor.done("an account is open");
        validate(visitor.next(Kind.VALIDATION, before));
        return Optional.of(entered(visitor.logIn()));
    }

    /** Empty while the account is being closed. */
    private Optional<String[]> takenUp() {
        var reply = visitor.logIn();
        return switch (reply.problem()) {
            case SmokeVisitor.REFUSED -> Optional.empty();
            case "account-not-validated" -> {
                // The first one may have been refused.
                var before = visitor.backstage().last(Kind.VALIDATION);
                visitor.site()
                        .post("/api/accounts/validation-emails",
                                Map.of("nir", visitor.person().nir().value(), "email", visitor.person().email()))
                        .expect(202, "asking for another validation e-mail");
                validate(visitor.next(Kind.VALIDATION, before));
                yield Optional.of(entered(visitor.logIn()));
            }
            default -> Optional.of(entered(reply));
        };
    }

    private void validate(SentMail mail) {
        visitor.unlessOvertaken(visitor.site().post("/api/accounts/validation", Map.of("token", mail.secret())), 404)
                .expect(200,
                        "validating the account");
        visitor.done("the account is validated");
    }

    private String[] entered(Reply reply) {
        visitor.unlessOvertaken(reply, 401).expect(201, "logging in");
        visitor.done("the test person has logged in");
        return SmokeVisitor.bearer(reply);
    }
}
