package fr.compteassure.contract;

import fr.compteassure.local.template.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.kms.model.GenerateMacRequest;
import software.amazon.awssdk.services.kms.model.SignRequest;
import software.amazon.awssdk.services.s3.model.S3Request;
import software.amazon.awssdk.services.ses.model.SendRawEmailRequest;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/**
 * Holds every request to what AWS says it takes at most, of which emulators check some and others not: quotas of
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html">DynamoDB</a>, where 1 KB is
 * 1,024 bytes, and the references of the other services.
 */
final class RequestLimits {
    static final int KB = 1024;
    private static final int MB = 1024 * KB;
    private static final int ITEM = 400 * KB;
    private static final int EXPRESSION = 4 * KB;
    private static final int OPERATORS = 300;
    private static final Pattern OPERATOR = Pattern
            .compile("[<>=+-]+|[(,]|\\b(AND|OR|NOT|IN|BETWEEN|SET|ADD|REMOVE|DELETE)\\b");

    /** Only fields at the top of an item may be added to, says AWS; emulators add to nested ones, too. */
    private static final Pattern NESTED_ADD = Pattern.compile("\\bADD\\b((?!\\b(SET|REMOVE|DELETE)\\b).)*[.\\[]");

    private final Map<String, Map<String, Integer>> keys = new HashMap<>();
    private final Set<String> breaches = ConcurrentHashMap.newKeySet();

    /** @param template whose tables tell what is a key */
    RequestLimits(Template template) {
        template.resources("AWS::DynamoDB::Table").forEach(table -> {
            var lengths = new HashMap<String, Integer>();
            Stream.concat(Stream.of(table.properties()), list(table.properties(), "GlobalSecondaryIndexes"))
                    .flatMap(owner -> list(owner, "KeySchema")).forEach(key -> lengths.merge(
                            key.get("AttributeName").toString(), key.get("KeyType").equals("HASH") ? 2048 : 1024,
                            Math::min));
            keys.put(table.name(), lengths);
        });
    }

    /** What was found, each with the function that asked. */
    Set<String> breaches() {
        return Set.copyOf(breaches);
    }

    /** Looks at a request. */
    void check(String function, SdkRequest request) {
        var by = function + ": ";
        switch (request) {
            case TransactWriteItemsRequest write -> transaction(by, write);
            case BatchWriteItemRequest write -> batch(by, write);
            case BatchGetItemRequest read -> atMost(100, read.requestItems().values().stream()
                    .mapToInt(table -> table.keys().size()).sum(), by + "keys of a batch");
            case SendMessageRequest message ->
                atMost(256 * KB, ItemSize.bytes(message.messageBody()), by + "a message");
            case SendRawEmailRequest email -> atMost(10 * MB, email.rawMessage().data().asByteArrayUnsafe().length,
                    by + "an e-mail");
            case PublishRequest sms -> atMost(1600, sms.message().length(), by + "an SMS");
            case SignRequest sign -> atMost(4096, sign.message().asByteArrayUnsafe().length, by + "what is signed");
            case GenerateMacRequest mac ->
                atMost(4096, mac.message().asByteArrayUnsafe().length, by + "what is hashed");
            case S3Request object -> atMost(KB, ItemSize.bytes(object.getValueForField("Key", String.class).orElse("")),
                    by + "the key of an object");
            default -> operation(by, request);
        }
    }

    private void transaction(String by, TransactWriteItemsRequest write) {
        atMost(100, write.transactItems().size(), by + "writes of a transaction");
        var parts = write.transactItems().stream()
                .map(item -> Stream.<SdkPojo>of(item.put(), item.update(), item.delete(), item.conditionCheck())
                        .filter(Objects::nonNull).findFirst().orElseThrow())
                .toList();
        atMost(4 * MB, parts.stream().mapToInt(part -> operation(by, part)).sum(), by + "a transaction");
    }

    private void batch(String by, BatchWriteItemRequest write) {
        atMost(25, write.requestItems().values().stream().mapToInt(List::size).sum(), by + "writes of a batch");
        write.requestItems().forEach((table, writes) -> writes.stream().map(WriteRequest::putRequest)
                .filter(Objects::nonNull).forEach(put -> item(by, table, put.item())));
    }

    /** One read or write of DynamoDB, alone or in a transaction; anything else has nothing of what is looked at. */
    private int operation(String by, SdkPojo operation) {
        var fields = new HashMap<String, Object>();
        operation.sdkFields().forEach(field -> fields.put(field.memberName(), field.getValueOrDefault(operation)));
        var table = String.valueOf(fields.get("TableName"));
        fields.forEach((name, value) -> {
            if (name.endsWith("Expression") && value != null) {
                atMost(EXPRESSION, ItemSize.bytes(value.toString()), by + name);
                atMost(OPERATORS, (int) OPERATOR.matcher(value.toString()).results().count(),
                        by + "operators of " + name);
                if (NESTED_ADD.matcher(value.toString()).find()) {
                    breaches.add(by + "ADD to a nested field of " + table);
                }
            }
        });
        return Stream.of("Item", "Key", "ExpressionAttributeValues", "ExclusiveStartKey")
                .mapToInt(name -> item(by, table, items(fields.get(name)))).sum();
    }

    /** Looks at values that are written or compared with; gives back their size. */
    private int item(String by, String table, Map<String, AttributeValue> item) {
        var size = ItemSize.of(item);
        atMost(ITEM, size, by + "an item of " + table);
        keys.getOrDefault(table, Map.of()).forEach((name, length) -> {
            var key = item.get(name);
            if (key != null) {
                atMost(length, ItemSize.of(key), by + name + " of " + table);
                if ("".equals(key.s())) {
                    breaches.add(by + name + " of " + table + " is empty");
                }
            }
        });
        item.values().stream().map(AttributeValue::n).filter(Objects::nonNull)
                .forEach(number -> atMost(38, number.replaceAll("\\D", "").length(), by + "digits of a number"));
        return size;
    }

    private void atMost(int limit, int found, String what) {
        if (found > limit) {
            breaches.add("%s: %d, and %d is the most".formatted(what, found, limit));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, AttributeValue> items(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, AttributeValue>) map : Map.of();
    }

    @SuppressWarnings("unchecked")
    private static Stream<Map<String, Object>> list(Map<String, Object> owner, String name) {
        return ((List<Map<String, Object>>) owner.getOrDefault(name, List.of())).stream();
    }
}
