package fr.compteassure.contract;

import fr.compteassure.acceptance.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A Distributed Map of Step Functions, played by its definition: it lists the objects that its {@code ItemReader} names, makes
 * batches of them as its {@code ItemBatcher} says, and runs its {@code ItemProcessor} for each. Retries are not played.
 *
 * @param state the definition of the state
 * @param input that of the execution
 */
record DistributedMap(Map<String, Object> state, Map<String, Object> input) {
    private static final String LIST = "arn:aws:states:::s3:listObjectsV2";
    private static final String INVOKE = "arn:aws:states:::lambda:invoke";
    /** So many states has the longest execution of a test. */
    private static final int MAX_STATES = 500;

    /** What became of one execution of the processor. */
    record Result(boolean failed, Object output, int states) {}

    /** The batches, as the processor is given them. */
    List<Map<String, Object>> batches(S3Client s3) {
        var batcher = map(state.get("ItemBatcher"));
        int most = ((Number) batcher.get("MaxItemsPerBatch")).intValue();
        var items = items(s3);
        var batches = new ArrayList<Map<String, Object>>();
        for (int from = 0; from < items.size(); from += most) {
            batches.add(Values.map("BatchInput", resolved(batcher.get("BatchInput")), "Items",
                    items.subList(from, Math.min(from + most, items.size()))));
        }
        return batches;
    }

    private List<Map<String, Object>> items(S3Client s3) {
        var reader = map(state.get("ItemReader"));
        if (!LIST.equals(reader.get("Resource"))) {
            throw new IllegalArgumentException(reader.get("Resource") + " is not played here");
        }
        var arguments = map(resolved(reader.get("Arguments")));
        return s3.listObjectsV2Paginator(request -> request.bucket((String) arguments.get("Bucket"))
                .prefix((String) arguments.get("Prefix"))).contents().stream().map(DistributedMap::item).toList();
    }

    private static Map<String, Object> item(S3Object object) {
        return Values.map("Etag", object.eTag(), "Key", object.key(), "LastModified",
                object.lastModified().getEpochSecond(), "Size", object.size(), "StorageClass", "STANDARD");
    }

    private Object resolved(Object value) {
        return Expressions.resolved(value, Map.of("states", Map.of("input", input)));
    }

    /**
     * Runs the processor for a batch.
     *
     * @param functions what a function answers to a payload
     */
    Result process(Map<String, Object> batch, UnaryOperator<Object> functions) {
        var processor = map(state.get("ItemProcessor"));
        var states = map(processor.get("States"));
        var variables = new HashMap<String, Object>();
        Object its = batch;
        var name = (String) processor.get("StartAt");
        for (int count = 1; count <= MAX_STATES; count++) {
            var current = map(states.get(name));
            variables.put("states", Values.map("input", its));
            switch ((String) current.get("Type")) {
                case "Fail" -> {
                    return new Result(true, current.get("Error"), count);
                }
                case "Choice" -> {
                    name = choice(current, variables);
                    continue;
                }
                case "Task" -> variables.put("states", Values.map("input", its, "result",
                        Values.map("Payload", functions.apply(payload(current, variables)))));
                case "Pass" -> {
                }
                default -> throw new IllegalArgumentException(current.get("Type") + " is not played here");
            }
            var output = current.containsKey("Output") ? Expressions.resolved(current.get("Output"), variables) : its;
            var assigned = map(Expressions.resolved(current.getOrDefault("Assign", Map.of()), variables));
            variables.putAll(assigned);
            its = output;
            if (Boolean.TRUE.equals(current.get("End"))) {
                return new Result(false, its, count);
            }
            name = (String) current.get("Next");
        }
        throw new IllegalStateException("it does not end");
    }

    private static Object payload(Map<String, Object> task, Map<String, Object> variables) {
        if (!INVOKE.equals(task.get("Resource"))) {
            throw new IllegalArgumentException(task.get("Resource") + " is not played here");
        }
        return map(Expressions.resolved(task.get("Arguments"), variables)).get("Payload");
    }

    private static String choice(Map<String, Object> choice, Map<String, Object> variables) {
        return ((List<?>) choice.get("Choices")).stream().map(DistributedMap::map)
                .filter(one -> Boolean.TRUE.equals(Expressions.resolved(one.get("Condition"), variables)))
                .map(one -> (String) one.get("Next")).findFirst().orElse((String) choice.get("Default"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
