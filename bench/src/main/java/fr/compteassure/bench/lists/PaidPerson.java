package fr.compteassure.bench.lists;

import fr.compteassure.bench.load.LocalPeople;
import fr.compteassure.bench.load.SetUpApi;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.local.LocalRunner;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Somebody with an account, to whom the fund pays more and more care. */
final class PaidPerson implements AutoCloseable {
    private static final String FUNCTION = "ListPayments";
    private static final int MONTHS = 27;
    /** So many days are in that many months at the least. */
    private static final int DAYS = 800;

    private final int pageSize;
    private final SetUpApi api;
    private final LocalPeople people;
    private final String[] session;
    private final LocalDate today;
    private final String table;
    private final DynamoDbClient client;
    private int paid;
    private String insured;

    PaidPerson(LocalRunner runner, int pageSize) {
        this.pageSize = pageSize;
        var base = runner.uri().toString();
        api = new SetUpApi(URI.create(base.substring(0, base.length() - 1)));
        people = new LocalPeople(api);
        session = new String[]{"Authorization", "Bearer " + people.loggedIn()};
        var cloud = new Cloud(runner.environment(FUNCTION), runner.clock(), _ -> {});
        today = cloud.today();
        table = cloud.setting("PAYMENTS_TABLE");
        client = cloud.clients().dynamoDb();
    }

    /** Has the fund pay until there are so many payments. */
    void isPaid(int count) {
        people.paid(IntStream.range(paid, count), number -> today.minusDays(number * 37L % DAYS));
        paid = count;
        insured = client.scanPaginator(request -> request.tableName(table)).items().stream()
                .filter(item -> item.containsKey("insuredId")).findFirst().orElseThrow().get("insuredId").s();
    }

    /** The first page. */
    void page() {
        page("");
    }

    private String page(String cursor) {
        return (String) api.get("/api/payments?limit=" + pageSize + cursor, session).get("nextCursor");
    }

    /** What the first page reads. */
    Reads firstPage() {
        return ReadMeter.of(FUNCTION, table, this::page);
    }

    /** What all pages read, one after the other. */
    Reads allPages() {
        return ReadMeter.of(FUNCTION, table, () -> {
            var next = page("");
            while (next != null) {
                next = page("&cursor=" + next);
            }
        });
    }

    /** What the naive way reads for any page. */
    Reads allPayments() {
        return ReadMeter.of(FUNCTION, table, this::readAll);
    }

    /** All payments of the time that is shown, added up. */
    void readAll() {
        var found = client.queryPaginator(request -> request.tableName(table).indexName("byPerson")
                .keyConditionExpression("insuredId = :insured AND sortKey BETWEEN :from AND :to")
                .expressionAttributeValues(Map.of(":insured", AttributeValue.fromS(insured),
                        ":from", AttributeValue.fromS(today.minusMonths(MONTHS).toString()),
                        ":to", AttributeValue.fromS(today + "#~"))))
                .items().stream().toList();
        if (found.stream().mapToLong(item -> Long.parseLong(item.get("paidCents").n())).sum() <= 0) {
            throw new IllegalStateException("nothing was paid");
        }
    }

    @Override
    public void close() {
        api.close();
    }
}
