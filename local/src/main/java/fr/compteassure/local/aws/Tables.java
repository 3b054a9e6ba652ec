package fr.compteassure.local.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Brings the tables to what the template says, keeping what is in them. */
final class Tables {
    private final DynamoDbClient client;

    Tables(DynamoDbClient client) {
        this.client = client;
    }

    void provide(TableDefinition wanted) {
        try {
            complete(describe(wanted), wanted);
        } catch (ResourceNotFoundException _) {
            client.createTable(wanted.creation());
        }
    }

    private void complete(TableDescription found, TableDefinition wanted) {
        if (!Set.copyOf(found.keySchema()).equals(Set.copyOf(wanted.keys()))) {
            throw new LocalFailure(
                    "The table %s kept on this machine has other keys than the template: delete the data folder"
                            .formatted(wanted.name()));
        }
        Set<String> present = found.globalSecondaryIndexes().stream().map(GlobalSecondaryIndexDescription::indexName)
                .collect(Collectors.toSet());
        List<String> missing = new ArrayList<>(wanted.indexNames());
        missing.removeAll(present);
        for (String index : missing) {
            client.updateTable(wanted.additionOf(index));
            awaitIndexes(wanted);
        }
        if (wanted.streamed()
                && (found.streamSpecification() == null || !found.streamSpecification().streamEnabled())) {
            client.updateTable(wanted.additionOfStream());
        }
    }

    private void awaitIndexes(TableDefinition table) {
        while (describe(table).globalSecondaryIndexes().stream()
                .anyMatch(index -> index.indexStatus() == IndexStatus.CREATING)) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException cause) {
                Thread.currentThread().interrupt();
                throw new LocalFailure("Interrupted while an index of %s was made".formatted(table.name()), cause);
            }
        }
    }

    private TableDescription describe(TableDefinition table) {
        return client.describeTable(request -> request.tableName(table.name())).table();
    }
}
