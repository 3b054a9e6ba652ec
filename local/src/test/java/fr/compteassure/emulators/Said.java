package fr.compteassure.emulators;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What of an answer counts, in one order: not the words of an error, nor what stands in no order, nor what differs from one
 * key or one run to the next.
 */
final class Said {
    private static final Pattern ERROR = Pattern.compile("<Code>(\\w+)</Code>");
    private static final Pattern LISTED = Pattern.compile("<(Key|IsTruncated)>[^<]*<");
    /** What clients ask for that want to know what they are charged; nobody here does. */
    private static final List<String> CHARGED = List.of("ConsumedCapacity", "ConsumedCapacityUnits",
            "ItemCollectionMetrics");

    private final IndexOrder order;

    Said(IndexOrder order) {
        this.order = order;
    }

    Map<String, Object> in(Service service, HttpCall call, HttpAnswer answer) {
        var said = new TreeMap<String, Object>();
        said.put("status", answer.status());
        said.putAll(switch (service) {
            case DYNAMODB -> tables(call, answer);
            case S3 -> objects(call, answer);
            case KMS, SQS -> Map.of("fields", new TreeSet<>(json(answer.text()).keySet()));
            case SES, SNS -> Map.of();
        });
        return said;
    }

    private Map<String, Object> tables(HttpCall call, HttpAnswer answer) {
        var body = new TreeMap<String, Object>(json(answer.text()));
        if (!answer.isGood()) {
            return Map.of("error", body.get("__type").toString().replaceFirst(".*#", ""), "reasons",
                    reasons(body.get("CancellationReasons")));
        }
        body.keySet().removeAll(CHARGED);
        body.values().removeIf(value -> value instanceof Map<?, ?> map && map.isEmpty());
        body.replaceAll((_, value) -> inOrder(value));
        if (call.operation().equals("Query")) {
            body.computeIfPresent("Items", (_, items) -> order.settled(call, (List<?>) items));
        }
        if (call.operation().equals("Scan")) {
            body.computeIfPresent("Items", (_, items) -> sorted(items));
        }
        if (call.operation().equals("BatchGetItem") && body.get("Responses") instanceof Map<?, ?> tables) {
            var found = new TreeMap<String, Object>();
            tables.forEach((table, items) -> found.put(table.toString(), sorted(items)));
            body.put("Responses", found);
        }
        return body;
    }

    private static String reasons(Object reasons) {
        return reasons instanceof List<?> list
                ? list.stream().map(each -> (Map<?, ?>) each)
                        .map(reason -> reason.get("Code") + " " + inOrder(reason.get("Item")))
                        .collect(Collectors.joining(", "))
                : "";
    }

    /** Fields in the order of their names, and sets in that of their values. */
    private static Object inOrder(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var fields = new TreeMap<String, Object>();
                map.forEach((name, each) -> fields.put(name.toString(),
                        name.toString().matches("SS|NS|BS") ? sorted(each) : inOrder(each)));
                yield fields;
            }
            case List<?> list -> list.stream().map(Said::inOrder).toList();
            case null -> "";
            default -> value;
        };
    }

    private static List<String> sorted(Object list) {
        return ((List<?>) list).stream().map(Object::toString).sorted().toList();
    }

    private static Map<String, Object> objects(HttpCall call, HttpAnswer answer) {
        var said = new TreeMap<String, Object>();
        if (!answer.isGood()) {
            var error = ERROR.matcher(answer.text());
            said.put("error", error.find() ? error.group(1) : "");
        } else if (call.target().contains("list-type=")) {
            said.put("listed", LISTED.matcher(answer.text()).results().map(each -> each.group()).sorted().toList());
        } else if (!call.method().equals("DELETE")) {
            said.put("etag", answer.headers().get("etag"));
        }
        if (answer.isGood() && call.method().equals("GET") && !said.containsKey("listed")) {
            // However its parameters are set out.
            said.put("type", answer.headers().getOrDefault("content-type", "").replace("; ", ";")
                    .toLowerCase(Locale.ROOT));
            said.put("disposition", answer.headers().getOrDefault("content-disposition", ""));
            said.put("content", new String(answer.body(), StandardCharsets.ISO_8859_1));
        }
        return said;
    }

    static Map<String, Object> json(String text) {
        try {
            return text.isEmpty() ? Map.of() : JSON.std.mapFrom(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }
}
