package fr.compteassure.local.aws;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Plays Lambda's event source mapping for the streams of the local tables: batches in order, retries with a growing pause (200 ms
 * at first, 30 s at most, by the wall clock), splitting, partial answers, and a document to the destination about what is given up.
 *
 * <p>With a folder, what was read stays read over a restart: a record may come twice, and none is lost, even when nothing ran for
 * days (see {@link DynamoDbFile}). While the runner runs, a stream keeps records for 24 hours, as in AWS.
 */
public final class StreamPoller implements AutoCloseable {
    private final DynamoDbLocal tables;
    private final Path folder;
    private final String region;
    private final Invoker invoker;
    private final DynamoDbStreamsClient streams;
    private final List<StreamReader> readers = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile long lastDelivery = System.nanoTime();

    /**
     * Prepares; nothing is read until the first subscription.
     *
     * @param tables the tables and their streams
     * @param folder where the positions are kept, or null to forget them
     * @param region the region that events name
     * @param invoker calls the functions
     */
    public StreamPoller(DynamoDbLocal tables, Path folder, String region, Invoker invoker) {
        this.tables = tables;
        this.folder = folder;
        this.region = region;
        this.invoker = invoker;
        streams = tables.streams();
    }

    /**
     * Starts to feed a function from a table's stream. What is written from now on is delivered.
     *
     * @param tableName the table
     * @param subscription how
     * @throws LocalFailure when the table has no stream
     */
    public void subscribe(String tableName, Subscription subscription) {
        String arn = tables.describe(tableName).latestStreamArn();
        if (arn == null) {
            throw new LocalFailure("%s reads the stream of %s, which has none".formatted(subscription.functionName(),
                    tableName));
        }
        Path file = folder == null ? null : folder.resolve(subscription.functionName() + "." + tableName + ".json");
        var reader = new StreamReader(streams, arn, subscription, new StreamPosition(file), tables.written(), this);
        readers.add(reader);
        threads.add(Thread.ofVirtual().name("stream of " + tableName).start(reader));
    }

    /**
     * Waits until everything written so far, and what the functions called wrote in turn, has been delivered or waits for a retry.
     *
     * @param atMost how long to wait
     * @return whether that came about in time
     */
    public boolean awaitIdle(Duration atMost) {
        long asked = System.nanoTime();
        while (!idle(asked)) {
            if (System.nanoTime() - asked > atMost.toNanos() || Thread.currentThread().isInterrupted()) {
                return false;
            }
            tables.written().ring();
            try {
                Thread.sleep(5);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
        return true;
    }

    /** Stops reading, waits a moment for calls under way, and lets what is not delivered come again at the next start. */
    @Override
    public void close() {
        closing.countDown();
        tables.written().ring();
        for (Thread thread : threads) {
            try {
                if (!thread.join(Duration.ofSeconds(2))) {
                    thread.interrupt();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
        streams.close();
    }

    boolean closed() {
        return closing.getCount() == 0;
    }

    /** Waits before a retry; at the end of the program, ends the delivery instead. */
    void pause(Duration time) throws InterruptedException {
        if (closing.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new InterruptedException();
        }
    }

    Invoker invoker() {
        return invoker;
    }

    String region() {
        return region;
    }

    String functionArn(String functionName) {
        return "arn:aws:lambda:%s:000000000000:function:%s".formatted(region, functionName);
    }

    /** Notes that a call is over: what it wrote counts for {@link #awaitIdle}. */
    void delivered() {
        lastDelivery = System.nanoTime();
    }

    private boolean idle(long asked) {
        long last = lastDelivery;
        long since = Math.max(last - asked, 0) + asked;
        return readers.stream().allMatch(reader -> reader.idleSince(since)) && last == lastDelivery;
    }
}
