package fr.compteassure.local.aws;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateGlobalSecondaryIndexAction;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** An {@code AWS::DynamoDB::Table} of the template; capacity, encryption, backups and expiry mean nothing here and are left out. */
record TableDefinition(Declaration table) {

    String name() {
        return table.text("TableName");
    }

    List<KeySchemaElement> keys() {
        return keys(table);
    }

    List<String> indexNames() {
        return indexes().stream().map(GlobalSecondaryIndex::indexName).toList();
    }

    CreateTableRequest creation() {
        var request = CreateTableRequest.builder().tableName(name()).billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attributes()).keySchema(keys());
        if (table.has("GlobalSecondaryIndexes")) {
            request.globalSecondaryIndexes(indexes());
        }
        if (table.has("LocalSecondaryIndexes")) {
            request.localSecondaryIndexes(table.children("LocalSecondaryIndexes").stream()
                    .map(index -> LocalSecondaryIndex.builder().indexName(index.text("IndexName"))
                            .keySchema(keys(index)).projection(projection(index)).build())
                    .toList());
        }
        if (streamed()) {
            request.streamSpecification(stream());
        }
        return request.build();
    }

    /** What adds an index to a table that an older template made. */
    UpdateTableRequest additionOf(String indexName) {
        GlobalSecondaryIndex index = indexes().stream().filter(each -> each.indexName().equals(indexName)).findFirst()
                .orElseThrow();
        var creation = CreateGlobalSecondaryIndexAction.builder().indexName(indexName).keySchema(index.keySchema())
                .projection(index.projection()).build();
        return UpdateTableRequest.builder().tableName(name()).attributeDefinitions(attributes())
                .globalSecondaryIndexUpdates(GlobalSecondaryIndexUpdate.builder().create(creation).build()).build();
    }

    /** What gives a stream to a table that an older template made without one. */
    UpdateTableRequest additionOfStream() {
        return UpdateTableRequest.builder().tableName(name()).streamSpecification(stream()).build();
    }

    boolean streamed() {
        return table.has("StreamSpecification");
    }

    private StreamSpecification stream() {
        return StreamSpecification.builder().streamEnabled(true)
                .streamViewType(table.child("StreamSpecification").text("StreamViewType")).build();
    }

    private List<AttributeDefinition> attributes() {
        return table.children("AttributeDefinitions").stream()
                .map(attribute -> AttributeDefinition.builder().attributeName(attribute.text("AttributeName"))
                        .attributeType(attribute.text("AttributeType")).build())
                .toList();
    }

    private List<GlobalSecondaryIndex> indexes() {
        return table.children("GlobalSecondaryIndexes").stream()
                .map(index -> GlobalSecondaryIndex.builder().indexName(index.text("IndexName")).keySchema(keys(index))
                        .projection(projection(index)).build())
                .toList();
    }

    private static List<KeySchemaElement> keys(Declaration owner) {
        return owner.children("KeySchema").stream().map(key -> KeySchemaElement.builder()
                .attributeName(key.text("AttributeName")).keyType(key.text("KeyType")).build()).toList();
    }

    private static Projection projection(Declaration index) {
        Declaration declared = index.child("Projection");
        var projection = Projection.builder().projectionType(declared.text("ProjectionType", "ALL"));
        if (declared.has("NonKeyAttributes")) {
            projection.nonKeyAttributes(declared.list("NonKeyAttributes").stream().map(Object::toString).toList());
        }
        return projection.build();
    }
}
