package fr.compteassure.local.aws;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Feeds one function from one stream: a thread that wakes when something was written and reads shard after shard. */
final class StreamReader implements Runnable {
    /** Between two looks while there is much to do; it also gathers records that are written together. */
    private static final Duration BREATH = Duration.ofMillis(20);
    /** Between two looks when no write was noticed: every write is, so this is for good measure. */
    private static final Duration IDLE = Duration.ofSeconds(5);
    /** After an error of the stream itself. */
    private static final Duration TROUBLE = Duration.ofSeconds(1);

    private final DynamoDbStreamsClient streams;
    private final String streamArn;
    private final Subscription subscription;
    private final StreamPosition position;
    private final ChangeSignal written;
    private final StreamPoller poller;
    private ShardCursor cursor;
    private volatile boolean waiting;
    private volatile boolean caughtUp;
    private volatile long caughtUpAt;

    StreamReader(DynamoDbStreamsClient streams, String streamArn, Subscription subscription, StreamPosition position,
            ChangeSignal written, StreamPoller poller) {
        this.streams = streams;
        this.streamArn = streamArn;
        this.subscription = subscription;
        this.position = position;
        this.written = written;
        this.poller = poller;
        if (position.isFirst()) {
            begin();
        }
    }

    /** Whether all that was there at a time is delivered, or waits to be tried again. */
    boolean idleSince(long nanoTime) {
        return waiting || (caughtUp && caughtUpAt - nanoTime >= 0);
    }

    @Override
    public void run() {
        try {
            while (!poller.closed()) {
                step();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void step() throws InterruptedException {
        long rings = written.rings();
        long now = System.nanoTime();
        try {
            if (!readOn()) {
                caughtUpAt = now;
                caughtUp = true;
                written.awaitAfter(rings, IDLE);
            }
            Thread.sleep(BREATH);
        } catch (SdkException _) {
            poller.pause(TROUBLE); // The tables are being stopped, or the machine is short of something: look again.
        }
    }

    /** Delivers one batch or passes to the next shard; false when there is nothing to do. */
    private boolean readOn() throws InterruptedException {
        if (cursor == null) {
            cursor = nextShard();
        }
        if (cursor == null) {
            return false;
        }
        List<Record> records = cursor.next(subscription.batchSize());
        if (!records.isEmpty()) {
            caughtUp = false;
            deliver(records);
        }
        if (cursor.finished()) {
            position.finish(cursor.shardId());
            cursor = null;
            return true;
        }
        return !records.isEmpty();
    }

    private void deliver(List<Record> records) throws InterruptedException {
        var failures = new FailureDocument(poller.functionArn(subscription.functionName()), streamArn,
                cursor.shardId());
        new BatchDelivery(subscription, poller.invoker(), poller.region(), failures, position, this::pause)
                .deliver(records);
        poller.delivered();
    }

    private void pause(Duration time) throws InterruptedException {
        poller.delivered();
        waiting = true;
        try {
            poller.pause(time);
        } finally {
            waiting = false;
        }
    }

    /** The name of a shard begins with the time it was opened at: parents come before children. */
    private ShardCursor nextShard() {
        List<String> shards = shards().stream().map(Shard::shardId).toList();
        position.keepOnly(Set.copyOf(shards));
        return shards.stream().filter(shardId -> !position.finished(shardId)).findFirst()
                .map(shardId -> new ShardCursor(streams, streamArn, shardId, position)).orElse(null);
    }

    private List<Shard> shards() {
        return streams.describeStream(request -> request.streamArn(streamArn)).streamDescription().shards().stream()
                .sorted(Comparator.comparing(Shard::shardId)).toList();
    }

    /** From the latest record on, or from the first one: settled once, so that a restart skips nothing. */
    private void begin() {
        for (Shard shard : subscription.fromLatest() ? shards() : List.<Shard>of()) {
            var skipped = new ShardCursor(streams, streamArn, shard.shardId(), position);
            List<Record> records = skipped.next(1000);
            while (!records.isEmpty()) {
                Record last = records.getLast();
                position.dealtWith(shard.shardId(), last.dynamodb().sequenceNumber(), last.eventID());
                records = skipped.finished() ? List.of() : skipped.next(1000);
            }
            if (skipped.finished()) {
                position.finish(shard.shardId());
            }
        }
        position.write();
    }
}
