package fr.compteassure.local.aws;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Plays Lambda's event source mapping for the local queues: what the function took is deleted; what failed comes back after the
 * visibility timeout, by the application's clock, until the queue's redrive policy puts it away.
 */
public final class QueuePoller implements AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration GATHER = Duration.ofMillis(50);

    private final AwsEndpoints endpoints;
    private final String region;
    private final Invoker invoker;
    private final InstantSource clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<SqsQueue> queues = new CopyOnWriteArrayList<>();
    private final List<Thread> feeders = new CopyOnWriteArrayList<>();
    private final AtomicLong calls = new AtomicLong();

    /**
     * Prepares; nothing is received until the first subscription.
     *
     * @param endpoints where the queues are
     * @param region the region that events name
     * @param invoker calls the functions
     * @param clock the application's clock
     */
    public QueuePoller(AwsEndpoints endpoints, String region, Invoker invoker, InstantSource clock) {
        this.endpoints = endpoints;
        this.region = region;
        this.invoker = invoker;
        this.clock = clock;
    }

    /**
     * Starts to feed a function from a queue.
     *
     * @param subscription how
     * @throws LocalFailure when Lambda would refuse it, because a message could come again while the function has it in hand
     */
    public void subscribe(QueueSubscription subscription) {
        SqsQueue queue = endpoints.queue(subscription.queueName());
        if (queue.visibilityTimeout().compareTo(subscription.timeout()) < 0) {
            throw new LocalFailure("%s may run for %d s, longer than the VisibilityTimeout of %s, %d s".formatted(
                    subscription.functionName(), subscription.timeout().toSeconds(), queue.name(),
                    queue.visibilityTimeout().toSeconds()));
        }
        queues.add(queue);
        feeders.add(Thread.ofVirtual().name("queue " + queue.name()).start(() -> feed(subscription, queue)));
    }

    private void feed(QueueSubscription subscription, SqsQueue queue) {
        var places = new Semaphore(subscription.concurrency());
        try {
            while (true) {
                places.acquire();
                List<SqsQueue.Received> batch = gather(subscription, queue);
                if (batch.isEmpty()) {
                    places.release();
                } else {
                    threads.submit(() -> {
                        deliver(subscription, queue, batch);
                        places.release();
                    });
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private List<SqsQueue.Received> gather(QueueSubscription subscription, SqsQueue queue)
            throws InterruptedException {
        var batch = new ArrayList<>(queue.hold(subscription.batchSize(), LOOK));
        Instant end = clock.instant().plus(subscription.window());
        while (!batch.isEmpty() && batch.size() < subscription.batchSize() && clock.instant().isBefore(end)) {
            batch.addAll(queue.hold(subscription.batchSize() - batch.size(), GATHER));
        }
        return batch;
    }

    private void deliver(QueueSubscription subscription, SqsQueue queue, List<SqsQueue.Received> batch) {
        Set<String> failed = BatchResponse.failed(invoke(subscription, batch),
                batch.stream().map(SqsQueue.Received::id).toList(), subscription.reportBatchItemFailures());
        calls.incrementAndGet();
        for (SqsQueue.Received message : batch) {
            if (failed.contains(message.id())) {
                queue.release(message);
            } else {
                queue.delete(message.handle());
            }
        }
    }

    private Invoker.Result invoke(QueueSubscription subscription, List<SqsQueue.Received> batch) {
        try {
            return invoker.invoke(subscription.functionName(),
                    QueueEvent.of(batch, subscription.queueName(), region));
        } catch (RuntimeException failure) {
            return Invoker.Result.failed("\"" + failure.getClass().getName() + "\"");
        }
    }

    /** How many calls are over: as long as it stays the same, no function that a queue started wrote anything. */
    public long calls() {
        return calls.get();
    }

    /**
     * Waits until no function has a message in hand and none can be received; what is hidden or delayed is left alone.
     *
     * @param atMost how long to wait
     * @return whether that came about in time
     */
    public boolean awaitIdle(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!queues.stream().allMatch(SqsQueue::isIdle)) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                return false;
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
        return true;
    }

    /** Stops receiving, waits a moment for calls under way, and lets what is not delivered come again at the next start. */
    @Override
    public void close() {
        feeders.forEach(Thread::interrupt);
        threads.shutdown();
        try {
            threads.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
    }
}
