package fr.compteassure.acceptance;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * What functions ask of AWS, in the applications that the test has not closed, as the test watches it, delays it or has
 * it fail: before a call is made, or after it was made and before its answer is known. What is thrown is thrown in the
 * function; the SDK tries again what it finds worth trying again.
 */
public final class AwsCalls implements ExecutionInterceptor {
    private static final List<Rule> BEFORE = new CopyOnWriteArrayList<>();
    private static final List<Rule> AFTER = new CopyOnWriteArrayList<>();

    private record Rule(Set<String> endpoints, BiConsumer<String, SdkRequest> action) {}

    /** Ends what a test does to calls. */
    public interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    /** Does this before each call, told the function and the call. */
    public static Watch before(BiConsumer<String, SdkRequest> action) {
        return watch(BEFORE, new Rule(Application.endpointsInUse(), action));
    }

    /** Does this after each call, told the function and the call. */
    public static Watch after(BiConsumer<String, SdkRequest> action) {
        return watch(AFTER, new Rule(Application.endpointsInUse(), action));
    }

    private static Watch watch(List<Rule> rules, Rule rule) {
        rules.add(rule);
        return () -> rules.remove(rule);
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        apply(BEFORE, context.httpRequest(), context.request());
    }

    @Override
    public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
        apply(AFTER, context.httpRequest(), context.request());
    }

    /** The session token of a call tells which function makes it. */
    private static void apply(List<Rule> rules, SdkHttpRequest http, SdkRequest request) {
        http.firstMatchingHeader("X-Amz-Security-Token")
                .ifPresent(function -> rules.stream()
                        .filter(rule -> rule.endpoints().contains(http.host() + ":" + http.port()))
                        .forEach(rule -> rule.action().accept(function, request)));
    }
}
