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
        for (int tries = 1;; tries++) {
            try {
                new SmokeJourney(new SmokeVisitor(site, backstage, out), others).run();
                out.println("all is well");
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
