package fr.compteassure.api;

import fr.compteassure.api.BackgroundFunction.Run;
import fr.compteassure.cloud.Cloud;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.InvocationType;

/** Work that may be longer than one run: a run stops in good time and has the same function called for the rest. */
public final class SelfContinuation {
    private static final long IN_GOOD_TIME = 20_000;

    private final Cloud cloud;
    private final Run run;

    /**
     * @param cloud where functions are called
     * @param run this run
     */
    public SelfContinuation(Cloud cloud, Run run) {
        this.cloud = cloud;
        this.run = run;
    }

    /**
     * What one run did.
     *
     * @param done how many items something was done for
     * @param goesOn whether another run was called for the rest
     */
    public record Progress(long done, boolean goesOn) {}

    /**
     * Does what time allows.
     *
     * @param action what is done for an item; true when something was
     * @param rest the event that has the next run begin with this item
     */
    public <T> Progress run(Iterator<T> items, Predicate<T> action, Function<T, Map<String, Object>> rest) {
        long done = 0;
        while (items.hasNext() && run.hasTimeLeft(IN_GOOD_TIME)) {
            done += action.test(items.next()) ? 1 : 0;
        }
        if (!items.hasNext()) {
            return new Progress(done, false);
        }
        var event = SdkBytes.fromUtf8String(Json.write(rest.apply(items.next())));
        cloud.clients().lambda().invoke(request -> request.functionName(run.context().getFunctionName())
                .invocationType(InvocationType.EVENT).payload(event));
        return new Progress(done, true);
    }
}
