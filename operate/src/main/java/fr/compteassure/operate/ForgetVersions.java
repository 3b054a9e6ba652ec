package fr.compteassure.operate;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.LambdaException;

/**
 * Deletes published versions of a stack's functions, each of which holds a copy of the code: 75 GB of them are all that
 * Lambda keeps in a region of an account. What an alias points to stays, also in part, and so do the newest.
 */
public final class ForgetVersions implements Operation {
    private static final int KEPT = 3;
    private static final double GIGABYTE = 1L << 30;

    private final LambdaClient lambda;
    private final List<String> functions;
    private final int keep;

    /** @param keep how many of the newest versions of each function stay, the one in use among them */
    ForgetVersions(LambdaClient lambda, List<String> functions, int keep) {
        this.lambda = lambda;
        this.functions = functions;
        this.keep = keep;
    }

    /** Run by {@code exec:exec@forget-versions}. */
    public static void main(String[] arguments) {
        Operation.main(out -> {
            var settings = Settings.ofProcess();
            var keep = settings.count("keep", KEPT);
            var aws = Aws.of(settings);
            try (var lambda = aws.lambda()) {
                new ForgetVersions(lambda, DeployedStack.of(aws, settings.stack()).functions(), keep).run(out);
            }
        });
    }

    @Override
    public void run(PrintStream out) {
        var before = stored();
        var deleted = 0;
        var failures = new ArrayList<String>();
        for (var function : functions) {
            try {
                deleted += forget(function, out);
            } catch (SdkException e) {
                // The others are cleaned all the same.
                failures.add(function + ": " + e.getMessage());
            }
        }
        var after = stored();
        out.printf("%d old versions of %d functions deleted; Lambda holds %s of code in this region, %s before%n",
                deleted,
                functions.size(), after, before);
        if (!failures.isEmpty()) {
            throw new OperationFailure("%d functions could not be cleaned; run this again once the cause is gone:%n%s"
                    .formatted(failures.size(), String.join(System.lineSeparator(), failures)));
        }
    }

    private int forget(String function, PrintStream out) {
        var inUse = inUse(function);
        var old = published(function).skip(keep).filter(version -> !inUse.contains(version.version())).toList();
        for (var version : old) {
            lambda.deleteFunction(request -> request.functionName(function).qualifier(version.version()));
        }
        if (!old.isEmpty()) {
            out.printf("%s: %d old versions deleted%n", function, old.size());
        }
        return old.size();
    }

    /** The newest first. */
    private Stream<FunctionConfiguration> published(String function) {
        return lambda.listVersionsByFunctionPaginator(request -> request.functionName(function)).versions().stream()
                .filter(version -> !version.version().equals("$LATEST"))
                .sorted(Comparator.comparingLong((FunctionConfiguration version) -> Long.parseLong(version.version()))
                        .reversed());
    }

    /** During a gradual deployment an alias points to two versions. */
    private Set<String> inUse(String function) {
        var versions = new HashSet<String>();
        lambda.listAliasesPaginator(request -> request.functionName(function)).aliases().forEach(alias -> {
            versions.add(alias.functionVersion());
            if (alias.routingConfig() != null) {
                versions.addAll(alias.routingConfig().additionalVersionWeights().keySet());
            }
        });
        return versions;
    }

    /** What all functions of the account in this region take; to be told, and not needed. */
    private String stored() {
        try {
            var usage = lambda.getAccountSettings(_ -> {}).accountUsage();
            return String.format(Locale.ROOT, "%.2f GB", usage.totalCodeSize() / GIGABYTE);
        } catch (LambdaException _) {
            return "? GB";
        }
    }
}
