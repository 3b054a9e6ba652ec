package fr.compteassure.cloud;

import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The snapshot of a process that functions start from: what they have to find in it, and what not. */
public final class Snapshot {
    /** The most that the JVM's source over /dev/urandom holds ({@code MAX_BUFFER_SIZE} of its NativePRNG). */
    private static final int MAX_READ_AHEAD = 65_536;

    private final Cloud cloud;

    Snapshot(Cloud cloud) {
        this.cloud = cloud;
    }

    /** Whether there will be one, or was: work done before it is taken is spared later. */
    public boolean isTaken() {
        return cloud.clients().startFromSnapshot();
    }

    /**
     * Does what a function would do at its first request, with what it will do it with: fetches the key, if it is one that
     * hashes, and reads of the tables.
     *
     * @param hashes whether the function hashes at its usual request ({@link Cloud#willHash})
     * @param read what it reads first, of a person who does not exist
     * @param times how many times it reads
     * @throws SdkException when AWS cannot be reached, or refuses
     */
    public void warm(boolean hashes, Optional<DynamoDbRequest> read, int times) {
        if (hashes || cloud.hashes()) {
            cloud.keyedHash().key();
        }
        for (int time = 0; time < times; time++) {
            drawWhatWasReadAhead();
        }
        read.ifPresent(one -> readAndHangUp(one, times));
    }

    /** Beside, as functions do, over one connection that is closed then; what is found is of no interest. */
    private void readAndHangUp(DynamoDbRequest read, int times) {
        AsyncCall.of(() -> {
            for (int time = 1; time < times; time++) {
                read(read, _ -> {});
            }
            read(read, cloud.clients()::leaveNoConnection);
            return read;
        }).result();
    }

    private void read(DynamoDbRequest read, Consumer<AwsRequestOverrideConfiguration.Builder> how) {
        var client = cloud.clients().dynamoDb();
        switch (read) {
            case BatchGetItemRequest batch -> client.batchGetItem(batch.toBuilder().overrideConfiguration(how).build());
            case GetItemRequest item -> client.getItem(item.toBuilder().overrideConfiguration(how).build());
            case QueryRequest query -> client.query(query.toBuilder().overrideConfiguration(how).build());
            default -> throw new IllegalArgumentException("no read: " + read.getClass().getSimpleName());
        }
    }

    /**
     * Forgets what must not be in it: two functions that start from it would draw the same bytes, and use credentials that
     * have ended.
     */
    public void forget() {
        cloud.forgetRandom();
        cloud.clients().forgetCredentials();
    }

    /**
     * Draws, in a process that starts from it, what the JVM may have read ahead of the system's randomness before: it stands
     * in every copy, and the JVM drops it by itself only after a while, by a clock that may not have been set yet.
     */
    public void drawWhatWasReadAhead() {
        cloud.randomBytes(MAX_READ_AHEAD);
    }
}
