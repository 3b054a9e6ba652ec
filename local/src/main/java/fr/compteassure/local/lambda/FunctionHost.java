package fr.compteassure.local.lambda;

import fr.compteassure.local.start.StartFailure;
import fr.compteassure.local.template.LambdaFunction;
import fr.compteassure.local.template.Template;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;

/** Stands in for Lambda: runs the functions of the template in this process. */
public final class FunctionHost implements AutoCloseable {
    /** An asynchronous call that fails is tried twice more, as Lambda does; not minutes later, though. */
    private static final int TRIES = 3;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    private final Map<String, HostedFunction> functions = new LinkedHashMap<>();
    private final ExecutorService threads;
    private volatile BiConsumer<LambdaFunction, String> failures = (_, _) -> {};

    /**
     * Finds the classes of all functions, and makes no instance yet.
     *
     * @param added what each function's environment has beside its own and the standard variables
     * @throws StartFailure when a function's class is not there, or is not one
     */
    public FunctionHost(Template template, Map<String, String> added, InstantSource clock, FunctionLogs logs) {
        // Platform threads: one that never ends, after its timeout, must not hold up the others.
        threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("function-", 0).factory());
        for (LambdaFunction function : template.functions()) {
            functions.put(function.id(), new HostedFunction(function, HandlerClass.of(template.file(), function),
                    environment(function, added), clock, logs, threads));
        }
    }

    private static Map<String, String> environment(LambdaFunction function, Map<String, String> added) {
        Map<String, String> environment = new HashMap<>(function.environment());
        environment.put("AWS_REGION", "eu-west-3");
        environment.put("AWS_DEFAULT_REGION", "eu-west-3");
        environment.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
        environment.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memory()));
        environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name());
        environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "local");
        environment.put("_HANDLER", function.handler());
        // In AWS, credentials are a role's; here their token tells whose call it is.
        environment.put("AWS_SESSION_TOKEN", function.id());
        environment.putAll(added);
        return Map.copyOf(environment);
    }

    /**
     * Runs a function and waits for its end, its timeout at the latest. A failure is an outcome, not an exception.
     *
     * @param function its logical id, its name or its ARN
     * @throws IllegalArgumentException when there is none of that name
     */
    public Outcome invoke(String function, byte[] event) {
        return find(function)
                .orElseThrow(() -> new IllegalArgumentException("there is no function " + function)).run(event);
    }

    /** From now on, who is told of asynchronous runs that failed to the last, with what a destination is sent. */
    public void tellFailuresTo(BiConsumer<LambdaFunction, String> listener) {
        failures = listener;
    }

    /** As {@link #invoke}, trying again when it fails, as Lambda does for asynchronous calls; the last outcome. */
    public Outcome invokeWithRetries(String function, byte[] event) {
        Outcome outcome = invoke(function, event);
        for (int tries = 1; outcome.failed() && tries < TRIES; tries++) {
            if (!pause()) {
                return outcome;
            }
            outcome = invoke(function, event);
        }
        if (outcome.failed()) {
            LambdaFunction failed = find(function).orElseThrow().function();
            failures.accept(failed, FailedRun.document(failed, event, outcome));
        }
        return outcome;
    }

    private static boolean pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<HostedFunction> find(String function) {
        // arn:aws:lambda:REGION:ACCOUNT:function:NAME, with or without an alias at the end
        String[] parts = function.split(":");
        String name = parts.length > 6 ? parts[6] : parts[0];
        return Optional.ofNullable(functions.get(name)).or(() -> functions.values().stream()
                .filter(each -> each.function().name().equals(name)).findFirst());
    }

    /** The functions, in the order of the template. */
    public List<LambdaFunction> functions() {
        return functions.values().stream().map(HostedFunction::function).toList();
    }

    /** The environment of a function, by its logical id, name or ARN. */
    public Map<String, String> environment(String function) {
        return find(function).orElseThrow().environment();
    }

    /** What has become of each function, in the order of the template. */
    public List<FunctionStatus> statuses() {
        return functions.values().stream().map(HostedFunction::status).toList();
    }

    /** Interrupts what runs; nothing is waited for. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
