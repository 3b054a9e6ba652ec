package fr.compteassure.registry;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.RunContext;
import fr.compteassure.acceptance.Values;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.local.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A file that a test imports in as many runs as it takes, each of which it starts by hand as a state machine does.
 *
 * @param application where
 * @param function which import
 * @param table the setting of the table that it writes
 * @param key the file, which starts no function by itself
 */
public record ImportedInPieces(Application application, String function, String table, String key) {
    private static final int MANY = 100_000;

    /** Puts the file. */
    public ImportedInPieces put(String lines) {
        application.cloud().clients().s3().putObject(request -> request.bucket(bucket()).key(key),
                RequestBody.fromString(lines));
        return this;
    }

    /** The bucket of the fund's files. */
    public String bucket() {
        return "compte-assure-import-000000000000";
    }

    /** What a Distributed Map asks for first. */
    public Map<String, Object> batch() {
        return Values.map("BatchInput", Values.map("bucket", bucket()), "Items", List.of(Values.map("Key", key)));
    }

    /** What S3 tells of the file. */
    public Map<String, Object> landed() {
        return Values.map("Records", List.of(Values.map("s3", Values.map("bucket", Values.map("name", bucket()),
                "object", Values.map("key", key, "sequencer", "1")))));
    }

    /** What one run answers that has time for so many looks at its clock. */
    public Map<String, Object> run(Map<String, Object> event, int looks) throws Exception {
        return run(event, RunContext.stoppingAfter(looks, function));
    }

    /** What one run answers. */
    public Map<String, Object> run(Map<String, Object> event, Context context) throws Exception {
        var cloud = application.cloud(function);
        var feature = function.equals("ImportPayments") ? "payment" : "registry";
        var handler = (RequestStreamHandler) Class.forName("fr.compteassure." + feature + "." + function)
                .getConstructor(Cloud.class).newInstance(cloud);
        var answer = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(Api.json(event).getBytes(StandardCharsets.UTF_8)), answer,
                context);
        return Json.object(answer.toByteArray());
    }

    /** Runs until nothing is left, and gives back how many runs it took. */
    @SuppressWarnings("unchecked")
    public int all(int looks) throws Exception {
        var runs = 0;
        for (var event = batch(); event != null; runs++) {
            event = (Map<String, Object>) run(event, looks).get("rest");
        }
        return runs;
    }

    /** Runs once, with all the time that it takes. */
    public ImportedInPieces whole() throws Exception {
        run(batch(), MANY);
        return this;
    }

    /** The report, byte by byte. */
    public String report() throws IOException {
        return application.cloud().clients().s3().getObjectAsBytes(request -> request.bucket(bucket())
                .key("reports/" + key + ".json")).asUtf8String();
    }

    /** What stands in the table, by key, without the runs that wrote it and how often that was. */
    public Map<String, String> items() {
        var name = application.cloud(function).setting(table);
        return application.cloud().clients().dynamoDb().scanPaginator(request -> request.tableName(name)).items()
                .stream().filter(item -> !key(item).startsWith("~imports"))
                .collect(Collectors.toMap(ImportedInPieces::key,
                        item -> item.toString().replaceAll("(run|revision)=[^)]*\\)", "")));
    }

    private static String key(Map<String, AttributeValue> item) {
        return item.containsKey("paymentId") ? item.get("paymentId").s() : item.get("id").s();
    }

    /** Empties the table. */
    public void forget() {
        var tables = application.cloud().clients().dynamoDb();
        var name = application.cloud(function).setting(table);
        var keyName = table.startsWith("PAYMENTS") ? "paymentId" : "id";
        tables.scanPaginator(request -> request.tableName(name)).items()
                .forEach(item -> tables.deleteItem(request -> request.tableName(name)
                        .key(Map.of(keyName, item.get(keyName)))));
    }
}
