package fr.compteassure.local.aws;

import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Reads one shard on from the last record dealt with. */
final class ShardCursor {
    private final DynamoDbStreamsClient streams;
    private final String streamArn;
    private final String shardId;
    private final StreamPosition position;
    private String iterator;
    private boolean finished;

    ShardCursor(DynamoDbStreamsClient streams, String streamArn, String shardId, StreamPosition position) {
        this.streams = streams;
        this.streamArn = streamArn;
        this.shardId = shardId;
        this.position = position;
    }

    String shardId() {
        return shardId;
    }

    /** Whether the shard takes no more records and all of them were handed out. */
    boolean finished() {
        return finished;
    }

    /** The next records, none when there are none yet. What was handed out before must have been dealt with. */
    List<Record> next(int atMost) {
        try {
            return readOn(atMost);
        } catch (ExpiredIteratorException | TrimmedDataAccessException _) {
            // The machine slept, or the stream has dropped what is older than a day. DynamoDB Local says so, too, of the
            // first record of a shard that was looked at before: none is not the answer.
            iterator = null;
            return readOn(atMost);
        }
    }

    private List<Record> readOn(int atMost) {
        if (iterator == null) {
            open();
        }
        return finished ? List.of() : read(atMost).records();
    }

    private void open() {
        StreamPosition.Mark mark = position.of(shardId);
        if (mark == null || !standsAt(mark)) {
            finished = false;
            iterator = ask(request -> request.shardIteratorType(ShardIteratorType.TRIM_HORIZON));
        }
    }

    /**
     * Whether the record dealt with last is still there: then the cursor stands behind it. If not, all that is left is newer than
     * it, or belongs to a file that was made anew and counts from one again.
     */
    private boolean standsAt(StreamPosition.Mark mark) {
        try {
            iterator = ask(request -> request.shardIteratorType(ShardIteratorType.AT_SEQUENCE_NUMBER)
                    .sequenceNumber(mark.sequenceNumber()));
            List<Record> found = read(1).records();
            return found.size() == 1 && found.getFirst().eventID().equals(mark.eventId())
                    && found.getFirst().dynamodb().sequenceNumber().equals(mark.sequenceNumber());
        } catch (DynamoDbException refusal) {
            if (refusal.statusCode() >= 500) {
                throw refusal;
            }
            return false;
        }
    }

    private String ask(Consumer<GetShardIteratorRequest.Builder> where) {
        return streams.getShardIterator(request -> where.accept(request.streamArn(streamArn).shardId(shardId)))
                .shardIterator();
    }

    private GetRecordsResponse read(int atMost) {
        GetRecordsResponse response = streams.getRecords(request -> request.shardIterator(iterator).limit(atMost));
        iterator = response.nextShardIterator();
        finished = iterator == null;
        return response;
    }
}
