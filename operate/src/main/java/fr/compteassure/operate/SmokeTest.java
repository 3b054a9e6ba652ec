package fr.compteassure.operate;

import java.io.PrintStream;
import java.time.Duration;

/**
 * Opens and closes an account of a test person over the address of a deployment, and does between the two what insured
 * people do most. It may be run as often as one likes, five times an hour; one that meets the account of another one waits
 * for its end, and takes up what broke off.
 */
public final class SmokeTest implements Operation {
    /** Longer than a smoke test takes. */
    private static final Duration OTHERS = Duration.ofMinutes(3);
    private static final int TRIES = 3;

    private final Site site;
    private final Backstage backstage;
    private final Duration others;

    /** @param others how long an account that is there already is taken for that of another smoke test */
    SmokeTest(Site site, Backstage backstage, Duration others) {
        this.site = site;
        this.backstage = backstage;
        this.others = others;
    }

    /** Run by {@code exec:exec@smoke}. */
    public static void main(String[] arguments) {
        Operation.main(out -> run(Settings.ofProcess(), out));
    }

    static void run(Settings settings, PrintStream out) {
        var aws = Aws.of(settings);
        var stack = DeployedStack.of(aws, settings.stack());
        var base = settings.get("base.url").orElseGet(() -> stack.output("DistributionAddress"));
        try (var site = new Site(base)) {
            var isRunner = RunnerBackstage.isAt(site);
            out.println("smoke test of " + base + (isRunner ? ", a local runner" : ", the stack " + settings.stack()));
            new SmokeTest(site, isRunner ? new RunnerBackstage(site) : new StackBackstage(aws, stack), OTHERS).run(out);
        }
    }

    @Override
    public void run(PrintStream out) {
        try {
            journey(out);
        } catch (RuntimeException e) {
            try {
                endRights(out);
            } catch (RuntimeException unended) {
                e.addSuppressed(unended);
                out.println("the rights of the test person were not ended; the next smoke test does it");
            }
            throw e;
        }
        endRights(out);
        out.println("all is well");
    }

    /** What the registry has of the person is then of no use; other smoke tests that are at work need no rights. */
    private void endRights(PrintStream out) {
        if (backstage.importInsured(backstage.person().lineWithoutRights()) != 1) {
            throw new OperationFailure("the end of the test person's rights was not imported: its report says why");
        }
        out.println("the test person has no rights any more");
    }

    private void journey(PrintStream out) {
        for (int tries = 1;; tries++) {
            try {
                new SmokeJourney(new SmokeVisitor(site, backstage, out), others).run();
                return;
            } catch (SmokeVisitor.Overtaken e) {
                if (tries == TRIES) {
                    throw new OperationFailure(
                            "other smoke tests closed this one's account each time: " + e.getMessage(),
                            e);
                }
                out.println("another smoke test closed the account meanwhile; once more");
            }
        }
    }
}
