package fr.compteassure.bench.lists;

import fr.compteassure.bench.load.LocalPeople;
import fr.compteassure.bench.load.SetUpApi;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.local.LocalRunner;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** A person of the runner's, who has logged in and has a history as long as one likes. */
final class PersonHistory implements AutoCloseable {
    private static final int BATCH = 25;
    private static final int PAGE = 20;

    private final LocalRunner runner;
    private final SetUpApi api;
    private final String[] session;
    private final String insured;

    PersonHistory(LocalRunner runner) {
        this.runner = runner;
        var base = runner.uri().toString();
        api = new SetUpApi(URI.create(base.substring(0, base.length() - 1)));
        session = new String[]{"Authorization", "Bearer " + new LocalPeople(api).loggedIn()};
        insured = tables(MeasuredList.ACTIVITY).scan(request -> request.tableName(table(MeasuredList.ACTIVITY)))
                .items().getFirst().get("insuredId").s();
    }

    /** Does what the list tells of, and has as many more of it lie before it as makes so many. */
    void lengthen(MeasuredList list, int size) {
        if (listed(list).isEmpty() && !list.deed().isEmpty()) {
            post((String) list.deed().get("path"), list.deed().get("body"));
        }
        var items = listed(list);
        put(list, IntStream.rangeClosed(items.size(), size - 1).mapToObj(hours -> {
            var copy = new HashMap<>(items.getLast());
            list.moveBack(copy, hours);
            return WriteRequest.builder().putRequest(PutRequest.builder().item(copy).build()).build();
        }).toList());
    }

    private List<Map<String, AttributeValue>> listed(MeasuredList list) {
        return partition(list).stream().filter(list::has).toList();
    }

    private void put(MeasuredList list, List<WriteRequest> writes) {
        for (int first = 0; first < writes.size(); first += BATCH) {
            var some = Map.of(table(list), writes.subList(first, Math.min(first + BATCH, writes.size())));
            tables(list).batchWriteItem(request -> request.requestItems(some));
        }
    }

    /** What the first page reads. */
    Reads firstPage(MeasuredList list) {
        return measured(list, () -> page(list, ""));
    }

    /** What all pages read, one after the other. */
    Reads allPages(MeasuredList list) {
        return measured(list, () -> {
            var cursor = "";
            while (cursor != null) {
                cursor = (String) page(list, cursor).get("nextCursor");
            }
        });
    }

    private Reads measured(MeasuredList list, Runnable action) {
        return ReadMeter.of(list.function(), table(list), action);
    }

    private Map<String, Object> page(MeasuredList list, String cursor) {
        return api.get("/api" + list.path() + "?limit=" + PAGE + (cursor.isEmpty() ? "" : "&cursor=" + cursor),
                session);
    }

    /** What it takes to read all that is there, as a list did that sorted it then; and so for each page. */
    Reads wholePartition(MeasuredList list) {
        return measured(list, () -> partition(list));
    }

    private List<Map<String, AttributeValue>> partition(MeasuredList list) {
        return tables(list).queryPaginator(request -> request.tableName(table(list)).consistentRead(true)
                .keyConditionExpression("insuredId = :insured")
                .expressionAttributeValues(Map.of(":insured", AttributeValue.fromS(insured))))
                .items().stream().toList();
    }

    /** Has the fund know the person by another name, so that documents say something else. */
    void rename(String usageName) {
        new LocalPeople(api).rename(usageName);
    }

    /** What is read of documents to issue one. */
    Reads issuing() {
        return ReadMeter.of("IssueRightsCertificate", table(MeasuredList.DOCUMENTS),
                () -> post("/documents/rights-certificates", Map.of()));
    }

    private void post(String path, Object body) {
        api.post("/api" + path, body, session);
    }

    private String table(MeasuredList list) {
        return runner.environment(list.function()).get(list.table());
    }

    /** The tables in the name of its function. */
    private DynamoDbClient tables(MeasuredList list) {
        return new Cloud(runner.environment(list.function()), runner.clock(), _ -> {}).clients().dynamoDb();
    }

    @Override
    public void close() {
        api.close();
    }
}
