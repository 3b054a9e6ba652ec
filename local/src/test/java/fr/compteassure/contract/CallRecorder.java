package fr.compteassure.contract;

import fr.compteassure.acceptance.Reply;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.kms.model.KmsRequest;
import software.amazon.awssdk.services.s3.model.S3Request;
import software.amazon.awssdk.services.ses.model.SendEmailRequest;
import software.amazon.awssdk.services.ses.model.SendRawEmailRequest;
import software.amazon.awssdk.services.sqs.model.SqsRequest;

/** Notes which function asks AWS for what, in the words of a policy. */
final class CallRecorder {
    /**
     * A call of a function.
     *
     * @param function the function
     * @param action such as {@code dynamodb:PutItem}
     * @param resource the end of its ARN, such as {@code Table/index/name} or {@code bucket/key}
     */
    record Call(String function, String action, String resource) {}

    private static final Pattern LINK = Pattern
            .compile("https?://[^/\"]+/([^?\"]+)\\?([^\"]*X-Amz-Security-Token=(\\w+)[^\"]*)");
    /** Only links that upload sign what they upload. */
    private static final String UPLOADING = "content-length";
    private final Set<Call> calls = ConcurrentHashMap.newKeySet();

    /** Notes a call. */
    void record(String function, SdkRequest request) {
        of(function, request).forEach(calls::add);
    }

    /** Notes what those ask of S3 in a function's name who follow the links of its answer. */
    void followLinks(Reply reply) {
        LINK.matcher(reply.response().body()).results()
                .map(link -> new Call(link.group(3),
                        link.group(2).contains(UPLOADING) ? "s3:PutObject" : "s3:GetObject", link.group(1)))
                .forEach(calls::add);
    }

    /** All that were noted. */
    Set<Call> calls() {
        return Set.copyOf(calls);
    }

    private static Stream<Call> of(String function, SdkRequest request) {
        var type = request.getClass();
        var service = type.getPackageName().replaceAll(".*\\.services\\.(\\w+)\\.model", "$1");
        var action = type.getSimpleName().replace("Request", "");
        return switch (request) {
            case BatchGetItemRequest batch -> batch.requestItems().keySet().stream()
                    .map(table -> new Call(function, "dynamodb:BatchGetItem", table));
            case BatchWriteItemRequest batch -> batch.requestItems().keySet().stream()
                    .map(table -> new Call(function, "dynamodb:BatchWriteItem", table));
            case TransactWriteItemsRequest transaction -> transaction.transactItems().stream()
                    .map(item -> part(function, item));
            case QueryRequest query -> Stream.of(new Call(function, "dynamodb:Query", query.indexName() == null
                    ? query.tableName()
                    : query.tableName() + "/index/" + query.indexName()));
            case SendEmailRequest email ->
                email(function, "ses:SendEmail", email.source(), email.configurationSetName());
            case SendRawEmailRequest email ->
                email(function, "ses:SendRawEmail", email.source(), email.configurationSetName());
            default -> Stream.of(new Call(function, service + ":" + action, switch (request) {
                case DynamoDbRequest table -> field(table, "TableName");
                case S3Request object -> field(object, "Bucket") + "/" + field(object, "Key");
                case KmsRequest key -> field(key, "KeyId");
                case SqsRequest queue -> field(queue, "QueueUrl").replaceFirst(".*/", "");
                default -> "";
            }));
        };
    }

    private static Stream<Call> email(String function, String action, String source, String configurationSet) {
        return Stream.of(new Call(function, action, "identity/" + source),
                new Call(function, action, "configuration-set/" + configurationSet));
    }

    private static String field(SdkRequest request, String name) {
        return request.getValueForField(name, String.class).orElse("");
    }

    private static Call part(String function, TransactWriteItem item) {
        if (item.put() != null) {
            return new Call(function, "dynamodb:PutItem", item.put().tableName());
        }
        if (item.update() != null) {
            return new Call(function, "dynamodb:UpdateItem", item.update().tableName());
        }
        return item.delete() != null
                ? new Call(function, "dynamodb:DeleteItem", item.delete().tableName())
                : new Call(function, "dynamodb:ConditionCheckItem", item.conditionCheck().tableName());
    }
}
