package fr.compteassure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.local.template.Template;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

class RequestLimitsTest {
    private final RequestLimits limits = new RequestLimits(Template.read(Path.of("..", "template.yaml"), Map.of()));

    private String found(SdkRequest request) {
        limits.check("LogIn", request);
        return String.join("; ", limits.breaches());
    }

    private static AttributeValue text(int length) {
        return AttributeValue.fromS("é".repeat(length / 2));
    }

    private static PutItemRequest account(String id, AttributeValue field) {
        return PutItemRequest.builder().tableName("Accounts")
                .item(Map.of("id", AttributeValue.fromS(id), "field", field)).build();
    }

    private static TransactWriteItemsRequest transaction(int parts, int size) {
        return TransactWriteItemsRequest.builder().transactItems(Collections.nCopies(parts,
                TransactWriteItem.builder().put(put -> put.tableName("Accounts")
                        .item(Map.of("id", AttributeValue.fromS("a"), "field", text(size)))).build()))
                .build();
    }

    @Test
    void whatAwsTakesIsNotTold() {
        assertThat(found(account("a", text(300 * RequestLimits.KB)))).isEmpty();
        assertThat(found(transaction(100, 40 * RequestLimits.KB))).isEmpty();
    }

    @Test
    void anItemThatIsTooLargeIsTold() {
        assertThat(found(account("a", text(400 * RequestLimits.KB)))).contains("LogIn: an item of Accounts: 4096");
    }

    @Test
    void aKeyThatIsEmptyOrTooLongIsTold() {
        assertThat(found(account("", text(2)))).contains("id of Accounts is empty");
        assertThat(found(account("a".repeat(2049), text(2)))).contains("id of Accounts: 2049");
    }

    @Test
    void aTransactionOfTooManyOrTooLargePartsIsTold() {
        assertThat(found(transaction(101, 2))).contains("writes of a transaction: 101");
        assertThat(found(transaction(11, 390 * RequestLimits.KB))).contains("a transaction: 43");
    }

    @Test
    void anExpressionThatIsTooLongOrTooLaboriousIsTold() {
        assertThat(found(UpdateItemRequest.builder().tableName("Accounts")
                .updateExpression("SET a = :a" + ", a = :a".repeat(600)).build()))
                .contains("UpdateExpression: 4810", "operators of UpdateExpression: 1202");
    }

    @Test
    void whatIsAddedToANestedFieldIsTold() {
        assertThat(found(UpdateItemRequest.builder().tableName("Accounts").updateExpression("ADD a :a SET b.c = :a")
                .build())).isEmpty();
        assertThat(found(UpdateItemRequest.builder().tableName("Accounts").updateExpression("SET b = :b ADD a.b :a")
                .build())).contains("ADD to a nested field of Accounts");
    }

    @Test
    void aBatchOfTooManyKeysAndAMessageThatIsTooLargeAreTold() {
        assertThat(found(BatchGetItemRequest.builder().requestItems(Map.of("Accounts", KeysAndAttributes.builder()
                .keys(Collections.nCopies(101, Map.of("id", text(2)))).build())).build()))
                .contains("keys of a batch: 101");
        assertThat(found(SendMessageRequest.builder().messageBody("é".repeat(200_000)).build()))
                .contains("a message: 400000");
    }
}
