package fr.compteassure.cloud;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** What was read of one or several tables in one round trip, as of the last write. */
public final class BatchRead {
    private final Map<String, List<Map<String, AttributeValue>>> items = new HashMap<>();

    private BatchRead() {}

    /** Reads; what DynamoDB had no capacity for is asked for again. */
    static BatchRead of(DynamoDbClient client, List<Lookup<?>> lookups) {
        var keys = new LinkedHashMap<String, Set<Map<String, AttributeValue>>>();
        lookups.stream().flatMap(lookup -> lookup.items().stream())
                .forEach(item -> keys.computeIfAbsent(item.table(), _ -> new LinkedHashSet<>()).add(item.key()));
        var read = new BatchRead();
        var left = keys.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                table -> KeysAndAttributes.builder().keys(table.getValue()).consistentRead(true).build()));
        for (int tries = 1; !left.isEmpty(); tries++) {
            left = read.page(client, left);
            if (!left.isEmpty()) {
                Patience.beforeNextTry(tries, "DynamoDB has no capacity for a batch");
            }
        }
        return read;
    }

    private Map<String, KeysAndAttributes> page(DynamoDbClient client, Map<String, KeysAndAttributes> keys) {
        var page = client.batchGetItem(request -> request.requestItems(keys));
        page.responses().forEach((table, found) -> items.computeIfAbsent(table, _ -> new ArrayList<>()).addAll(found));
        return page.unprocessedKeys();
    }

    /** The record of this lookup, if it was there. */
    public <T> Optional<T> of(Lookup<T> lookup) {
        return lookup.in(this);
    }

    Optional<Map<String, AttributeValue>> item(Lookup.Item wanted) {
        return items.getOrDefault(wanted.table(), List.of()).stream()
                .filter(item -> item.entrySet().containsAll(wanted.key().entrySet())).findFirst();
    }
}
