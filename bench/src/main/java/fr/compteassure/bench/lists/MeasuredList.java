package fr.compteassure.bench.lists;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A list of a person's, whose history is made long by copies of one thing that was done.
 */
enum MeasuredList {
    /** The documents issued. */
    DOCUMENTS("ListDocuments", "/documents", "DOCUMENTS_TABLE", "documentId", "issuedAt") {
        @Override
        Map<String, Object> deed() {
            return Map.of("path", "/documents/rights-certificates", "body", Map.of());
        }
    },
    /** The threads of messages. */
    MESSAGES("ListThreads", "/messages", "MESSAGES_TABLE", "itemId", "lastMessageAt") {
        @Override
        Map<String, Object> deed() {
            return Map.of("path", "/messages", "body",
                    Map.of("subject", "OTHER", "title", "Bonjour", "body", "Un essai."));
        }
    },
    /** The requests. */
    REQUESTS("ListRequests", "/requests", "REQUESTS_TABLE", "requestId", "") {
        @Override
        Map<String, Object> deed() {
            return Map.of("path", "/requests/usage-name-changes", "body",
                    Map.of("usageName", "Martin", "basis", "MARRIAGE"));
        }
    },
    /** The e-mails sent. */
    EMAILS("ListEmails", "/account/emails", "OUTBOX_TABLE", "emailId", ""),
    /** What was done on the account. */
    ACTIVITY("ListActivity", "/account/activity", "ACTIVITIES_TABLE", "activityId", "");

    private static final int TIME = 12;

    private final String function;
    private final String path;
    private final String table;
    private final String sortKey;
    private final String time;

    MeasuredList(String function, String path, String table, String sortKey, String time) {
        this.function = function;
        this.path = path;
        this.table = table;
        this.sortKey = sortKey;
        this.time = time;
    }

    String function() {
        return function;
    }

    String path() {
        return path;
    }

    /** The setting that names its table. */
    String table() {
        return table;
    }

    /** What is done, {@code path} and {@code body}, so that there is one to be copied; empty when there is one anyhow. */
    Map<String, Object> deed() {
        return Map.of();
    }

    /** Whether an item of the table is one of the list. */
    boolean has(Map<String, AttributeValue> item) {
        return time.isEmpty() ? item.get(sortKey).s().matches("[0-9a-f]+") : item.containsKey(time);
    }

    /** Makes of an item the one of some hours before. */
    void moveBack(Map<String, AttributeValue> item, int hours) {
        var key = item.get(sortKey).s();
        if (key.matches("[0-9a-f]+")) {
            var before = Long.parseLong(key.substring(0, TIME), 16) - 3_600_000L * hours;
            item.put(sortKey, AttributeValue.fromS("%012x".formatted(before) + key.substring(TIME)));
        } else {
            item.put(sortKey, AttributeValue.fromS("%05d".formatted(hours) + key.substring(5)));
        }
        item.computeIfPresent(time, (_, at) -> AttributeValue.fromN(
                Long.toString(Long.parseLong(at.n()) - 3_600L * hours)));
    }
}
