package fr.compteassure.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Every item bears the version of the shape in which it was written. */
class ItemVersionTest {
    @AutoClose
    private static final Application application = Application.shared();
    private final Cloud cloud = application.cloud();
    private final String id = UUID.randomUUID().toString();

    /** A record whose shape has changed twice. */
    record Counter(String id, Long count) {
        static RecordSchema<Counter> schema() {
            return RecordSchema.of(Counter.class, values -> new Counter(values.get("id"), values.get("count")))
                    .version(3).partitionKey("id", Counter::id).number("count", Counter::count);
        }
    }

    private final Table<Counter> table = cloud.table("ATTEMPTS_TABLE", Counter::schema);

    private Map<String, AttributeValue> item() {
        return cloud.clients().dynamoDb().getItem(request -> request.tableName(cloud.setting("ATTEMPTS_TABLE"))
                .key(Map.of("id", AttributeValue.fromS(id))).consistentRead(true)).item();
    }

    private void writtenBefore(String version) {
        cloud.clients().dynamoDb().putItem(request -> request.tableName(cloud.setting("ATTEMPTS_TABLE"))
                .item(Map.of("id", AttributeValue.fromS(id), "count", AttributeValue.fromN("1"), "v",
                        AttributeValue.fromN(version))));
    }

    private void counted() {
        cloud.transaction().with(table.update(Expression.of("ADD #count :one", "#count", "count", ":one", 1), id))
                .commit();
    }

    @Test
    void whatIsPutBearsThatOfItsRecord() {
        cloud.transaction().with(table.put(new Counter(id, 1L))).commit();

        assertThat(item()).containsEntry("v", AttributeValue.fromN("3"));
    }

    @Test
    void soDoesWhatIsPutWithOthersAtOnce() {
        table.replace(List.of(new Counter(id, 1L)), Counter::id);

        assertThat(item()).containsEntry("v", AttributeValue.fromN("3"));
    }

    @Test
    void soDoesWhatAChangeMakes() {
        counted();

        assertThat(item()).containsEntry("v", AttributeValue.fromN("3"));
        assertThat(table.get(id)).contains(new Counter(id, 1L));
    }

    @Test
    void whatIsThereKeepsItsOwn() {
        writtenBefore("2");

        counted();
        table.change(Expression.of("SET #count = :count", "#count", "count", ":count", 7),
                Expression.of("attribute_exists(id)"), id);

        assertThat(item()).containsEntry("v", AttributeValue.fromN("2"))
                .containsEntry("count", AttributeValue.fromN("7"));
    }

    @Test
    void whatStandsIsTheSameWhateverItsVersion() {
        writtenBefore("2");

        var refusal = cloud.transaction().with(table.check(table.same(new Counter(id, 1L)), id)).commit();

        assertThat(refusal).isInstanceOf(Transaction.Done.class);
    }
}
