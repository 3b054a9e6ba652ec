package fr.compteassure.bench.coldstart.people;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * Copies of tables, which can be put back to what they were: what a run did to them is undone. Times of the day of the copying
 * move on with the clock, so that a session that was used a moment ago stays one that was.
 */
final class TableCopies {
    /** In seconds. */
    private static final long NEAR = 24 * 3600L;
    /** By how much times may be behind, in seconds: so that not everything is written anew each time. */
    private static final long BEHIND = 60;

    private final DynamoDbClient copies;
    private final Map<String, Table> tables;
    private final InstantSource clock;
    private final long copiedAt;
    private final LongSupplier writes;
    private long written = -1;
    private long moved;

    /** A table as it was. */
    private record Table(List<String> key, Map<Map<String, AttributeValue>, Map<String, AttributeValue>> items) {}

    /**
     * Copies all tables.
     *
     * @param writes how many writes the copies have seen
     */
    TableCopies(DynamoDbClient originals, DynamoDbClient copies, InstantSource clock, LongSupplier writes) {
        this.copies = copies;
        this.clock = clock;
        this.writes = writes;
        copiedAt = clock.instant().getEpochSecond();
        tables = originals.listTables().tableNames().stream().collect(Collectors.toMap(name -> name, name -> {
            var table = originals.describeTable(request -> request.tableName(name)).table();
            create(table);
            var key = table.keySchema().stream().map(KeySchemaElement::attributeName).toList();
            return new Table(key, scan(originals, name, key));
        }));
        putBack();
    }

    private void create(TableDescription table) {
        copies.createTable(request -> {
            request.tableName(table.tableName()).keySchema(table.keySchema())
                    .attributeDefinitions(table.attributeDefinitions()).billingMode(BillingMode.PAY_PER_REQUEST);
            if (table.hasGlobalSecondaryIndexes()) {
                request.globalSecondaryIndexes(table.globalSecondaryIndexes().stream().map(TableCopies::index)
                        .toList());
            }
        });
    }

    private static GlobalSecondaryIndex index(GlobalSecondaryIndexDescription index) {
        return GlobalSecondaryIndex.builder().indexName(index.indexName()).keySchema(index.keySchema())
                .projection(index.projection()).build();
    }

    private static Map<Map<String, AttributeValue>, Map<String, AttributeValue>> scan(DynamoDbClient client,
            String table, List<String> key) {
        return client.scanPaginator(request -> request.tableName(table).consistentRead(true)).items().stream()
                .collect(Collectors.toMap(item -> key.stream().collect(Collectors.toMap(name -> name, item::get)),
                        item -> item));
    }

    /** Puts the copies back to what was copied. */
    void putBack() {
        var since = clock.instant().getEpochSecond() - copiedAt;
        if (written == writes.getAsLong() && since - moved < BEHIND) {
            return;
        }
        moved = since - moved < BEHIND ? moved : since;
        tables.forEach(this::putBack);
        written = writes.getAsLong();
    }

    private void putBack(String name, Table table) {
        var there = scan(copies, name, table.key());
        there.keySet().stream().filter(key -> !table.items().containsKey(key))
                .forEach(key -> copies.deleteItem(request -> request.tableName(name).key(key)));
        table.items().forEach((key, copied) -> {
            var item = moved(copied, key, moved);
            if (!item.equals(there.get(key))) {
                copies.putItem(request -> request.tableName(name).item(item));
            }
        });
    }

    private Map<String, AttributeValue> moved(Map<String, AttributeValue> item, Map<String, AttributeValue> key,
            long seconds) {
        var moved = new HashMap<String, AttributeValue>();
        item.forEach((name, value) -> moved.put(name, key.containsKey(name) ? value : moved(value, seconds)));
        return moved;
    }

    private AttributeValue moved(AttributeValue value, long seconds) {
        return switch (value.type()) {
            case N -> isNear(value.n())
                    ? AttributeValue.fromN(Long.toString(Long.parseLong(value.n()) + seconds))
                    : value;
            case M -> AttributeValue.fromM(moved(value.m(), Map.of(), seconds));
            case L -> AttributeValue.fromL(value.l().stream().map(each -> moved(each, seconds)).toList());
            default -> value;
        };
    }

    /** Whether a number is a time in seconds since 1970, of the day before or after the copying. */
    private boolean isNear(String number) {
        return number.length() < 11 && number.matches("\\d+") && Math.abs(Long.parseLong(number) - copiedAt) < NEAR;
    }
}
