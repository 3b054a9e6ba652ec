package fr.compteassure.acceptance;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * What a function asks of AWS while something is done: each call with the kind, the table and the size of each of its
 * items, but not with their keys and values.
 *
 * @param inOrder by the function itself, one after the other
 * @param beside by what it starts beside that, in the order of their texts
 */
public record AskedOfAws(List<String> inOrder, List<String> beside) {
    /** What DynamoDB counts, and charges, as one. */
    private static final int UNIT = 1024;

    /** What this function asks for while the action is done. */
    public static AskedOfAws by(String function, Runnable action) {
        var inOrder = new CopyOnWriteArrayList<String>();
        var beside = new CopyOnWriteArrayList<String>();
        try (var _ = AwsCalls.before((caller, call) -> {
            if (caller.equals(function)) {
                (Thread.currentThread().getName().equals("beside") ? beside : inOrder).add(text(call));
            }
        })) {
            action.run();
        }
        return new AskedOfAws(List.copyOf(inOrder), beside.stream().sorted().toList());
    }

    private static String text(SdkRequest call) {
        return call.getClass().getSimpleName() + switch (call) {
            case BatchGetItemRequest read -> read.requestItems().entrySet().stream()
                    .map(table -> table.getValue().keys().size() + " of " + table.getKey()).sorted().toList();
            case TransactWriteItemsRequest write -> write.transactItems().stream().map(AskedOfAws::text).toList();
            case UpdateItemRequest update -> " of " + update.tableName();
            default -> "";
        };
    }

    private static String text(TransactWriteItem item) {
        if (item.put() != null) {
            return "put of " + (1 + size(item.put().item()) / UNIT) + " KB in " + item.put().tableName();
        }
        if (item.update() != null) {
            return "update of " + item.update().tableName();
        }
        return item.delete() != null
                ? "removal from " + item.delete().tableName()
                : "check of " + item.conditionCheck().tableName();
    }

    private static int size(Map<String, AttributeValue> item) {
        return item.entrySet().stream().mapToInt(field -> field.getKey().length() + size(field.getValue())).sum();
    }

    private static int size(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s().length();
            case M -> size(value.m());
            case L -> value.l().stream().mapToInt(AskedOfAws::size).sum();
            case SS -> value.ss().stream().mapToInt(String::length).sum();
            default -> Stream.ofNullable(value.n()).mapToInt(String::length).sum();
        };
    }
}
