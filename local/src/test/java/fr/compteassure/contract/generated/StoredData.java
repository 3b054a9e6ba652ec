package fr.compteassure.contract.generated;

import fr.compteassure.local.LocalRunner;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;

/** All that the application keeps, table by table and bucket by bucket. */
final class StoredData implements AutoCloseable {
    private final DynamoDbClient tables;
    private final S3Client buckets;

    StoredData(LocalRunner runner) {
        var environment = runner.environment(runner.functions().getFirst().id());
        var credentials = StaticCredentialsProvider.create(AwsBasicCredentials.create(
                environment.get("AWS_ACCESS_KEY_ID"), environment.get("AWS_SECRET_ACCESS_KEY")));
        tables = DynamoDbClient.builder().region(Region.EU_WEST_3).credentialsProvider(credentials)
                .endpointOverride(URI.create(environment.get("AWS_ENDPOINT_URL_DYNAMODB")))
                .httpClientBuilder(UrlConnectionHttpClient.builder()).build();
        buckets = S3Client.builder().region(Region.EU_WEST_3).credentialsProvider(credentials).forcePathStyle(true)
                .endpointOverride(URI.create(environment.get("AWS_ENDPOINT_URL_S3")))
                .httpClientBuilder(UrlConnectionHttpClient.builder()).build();
    }

    /** What is kept now, but for what a refused request may leave: a counted try, and a session that goes on. */
    Set<String> look() {
        var found = new TreeSet<String>();
        items().forEach(found::add);
        objects().forEach(found::add);
        return found;
    }

    private Stream<String> items() {
        return tables.listTables().tableNames().stream().flatMap(table -> tables
                .scanPaginator(request -> request.tableName(table).consistentRead(true)).items().stream()
                .filter(item -> !countsTries(item)).map(item -> table + " " + lasting(item)));
    }

    private static boolean countsTries(Map<String, AttributeValue> item) {
        return Stream.of("lockedUntil", "openUntil", "refused", "failures").anyMatch(item::containsKey)
                || tellsOfALock(item);
    }

    /** A try too many locks the log-in, which its owner is told, or nobody in the same way. */
    private static boolean tellsOfALock(Map<String, AttributeValue> item) {
        return Stream.of("id", "kind", "failure").map(item::get).filter(Objects::nonNull).map(AttributeValue::s)
                .anyMatch(text -> text.matches("(no-)?unlocking-email#.*") || text.equals("LOG_IN_LOCKED")
                        || text.equals("nothing to send"));
    }

    /** Of a session, only that it is there. */
    private static Map<String, AttributeValue> lasting(Map<String, AttributeValue> item) {
        var lasting = new TreeMap<>(item);
        if (item.containsKey("tokenHash")) {
            lasting.keySet().retainAll(Set.of("tokenHash", "insuredId"));
        }
        return lasting;
    }

    private Stream<String> objects() {
        return buckets.listBuckets().buckets().stream().flatMap(bucket -> buckets
                .listObjectsV2Paginator(request -> request.bucket(bucket.name())).contents().stream()
                .map(object -> bucket.name() + " " + object.key() + " " + object.eTag()));
    }

    /** What came or changed, and what went. */
    static List<String> differences(Set<String> before, Set<String> after) {
        return Stream.concat(
                after.stream().filter(each -> !before.contains(each)).map(each -> "now kept: " + each),
                before.stream().filter(each -> !after.contains(each)).map(each -> "no longer kept: " + each)).toList();
    }

    @Override
    public void close() {
        tables.close();
        buckets.close();
    }
}
