package fr.compteassure.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.local.template.LambdaFunction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A function and its instances. As in Lambda an instance serves one run at a time, and is used again for the next;
 * when all are busy another is made, up to a limit, beyond which a run waits for its turn.
 */
final class HostedFunction {
    static final int INSTANCES = 50;
    /** Of an answer, as of Lambda's synchronous calls. */
    static final int MAX_BYTES = 6_291_556;

    private final LambdaFunction function;
    private final HandlerClass handlerClass;
    private final Map<String, String> environment;
    private final InstantSource clock;
    private final FunctionLogs logs;
    private final ExecutorService threads;
    private final Semaphore places = new Semaphore(INSTANCES);
    private final ConcurrentLinkedDeque<RequestStreamHandler> idle = new ConcurrentLinkedDeque<>();
    private FunctionStatus status;

    HostedFunction(LambdaFunction function, HandlerClass handlerClass, Map<String, String> environment,
            InstantSource clock, FunctionLogs logs, ExecutorService threads) {
        this.function = function;
        this.handlerClass = handlerClass;
        this.environment = environment;
        this.clock = clock;
        this.logs = logs;
        this.threads = threads;
        this.status = new FunctionStatus(function.id(), 0, null, null);
    }

    Outcome run(byte[] event) {
        places.acquireUninterruptibly();
        try {
            started(clock.instant());
            Outcome outcome = runInstance(event);
            if (outcome.failed()) {
                failed(outcome.error());
            }
            return outcome;
        } finally {
            places.release();
        }
    }

    /** Making an instance does not count in the timeout: Lambda gives it ten seconds of its own. */
    private Outcome runInstance(byte[] event) {
        RequestStreamHandler instance = idle.pollFirst();
        try {
            instance = instance == null ? handlerClass.instance(cloud()) : instance;
        } catch (Throwable e) {
            Outcome outcome = Outcome.failed(e);
            logs.write(function.id(), outcome.text());
            return outcome;
        }
        Invocation invocation = new Invocation(function, logs);
        invocation.started();
        Outcome outcome = inTime(instance, event, invocation);
        invocation.ended(outcome);
        return outcome;
    }

    /** What functions print goes to their logs, as in Lambda. */
    private Cloud cloud() {
        return new Cloud(environment, clock, line -> logs.write(function.id(), line));
    }

    private Outcome inTime(RequestStreamHandler instance, byte[] event, Invocation invocation) {
        Future<byte[]> running = threads.submit(() -> call(instance, event, invocation));
        try {
            byte[] answer = running.get(function.timeout().toMillis(), TimeUnit.MILLISECONDS);
            idle.addFirst(instance);
            return answer.length <= MAX_BYTES ? Outcome.answered(answer) : tooLarge();
        } catch (ExecutionException e) {
            idle.addFirst(instance);
            return Outcome.failed(e.getCause());
        } catch (TimeoutException e) {
            running.cancel(true);
            return timedOut(invocation);
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            return Outcome.failed(e);
        }
    }

    private static byte[] call(RequestStreamHandler instance, byte[] event, Invocation invocation) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        instance.handleRequest(new ByteArrayInputStream(event), answer, invocation);
        return answer.toByteArray();
    }

    private static Outcome tooLarge() {
        return Outcome.failed(ErrorJson.TOO_LARGE,
                "Response payload size exceeded maximum allowed payload size (" + MAX_BYTES + " bytes).");
    }

    private Outcome timedOut(Invocation invocation) {
        return Outcome.failed(ErrorJson.TIMED_OUT,
                String.format(Locale.ROOT, "RequestId: %s Error: Task timed out after %.2f seconds",
                        invocation.getAwsRequestId(), function.timeout().toMillis() / 1000.0));
    }

    Map<String, String> environment() {
        return environment;
    }

    LambdaFunction function() {
        return function;
    }

    synchronized FunctionStatus status() {
        return status;
    }

    private synchronized void started(Instant now) {
        status = new FunctionStatus(function.id(), status.runs() + 1, now, status.lastError());
    }

    private synchronized void failed(String error) {
        status = new FunctionStatus(function.id(), status.runs(), status.lastRun(), error);
    }
}
