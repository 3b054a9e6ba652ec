package fr.compteassure.profile;

import fr.compteassure.acceptance.Application;
import fr.compteassure.cloud.Cloud;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.model.S3Object;

/** All that an application keeps, as it is kept. */
public record Stored(Application application) {
    /**
     * An item.
     *
     * @param table where it stands
     * @param attributes what it holds
     */
    public record Item(String table, Map<String, AttributeValue> attributes) {
        /** A text of it; empty when it has none of that name. */
        public String text(String name) {
            var value = attributes.get(name);
            return value == null ? "" : value.s();
        }
    }

    /** The items of all tables. */
    public List<Item> items() {
        var tables = cloud().clients().dynamoDb();
        return tables.listTables().tableNames().stream().flatMap(table -> tables
                .scanPaginator(request -> request.tableName(table).consistentRead(true)).items().stream()
                .map(item -> new Item(table, item))).toList();
    }

    /** The keys of the objects of all buckets, each behind its bucket. */
    List<String> objects() {
        var buckets = cloud().clients().s3();
        return buckets.listBuckets().buckets().stream().flatMap(bucket -> buckets
                .listObjectsV2Paginator(request -> request.bucket(bucket.name())).contents().stream()
                .map(S3Object::key).map(key -> bucket.name() + "/" + key)).toList();
    }

    /** Where one of these texts stands: tables, with what kind of item, and buckets, in a key or in an object. */
    List<String> traces(List<String> texts) {
        var items = items().stream().filter(item -> holds(item.attributes().toString(), texts)).map(Stored::named);
        var objects = objects().stream()
                .filter(key -> holds(key, texts) || !key.endsWith(".pdf") && holds(content(key), texts))
                .map(key -> key.substring(0, key.indexOf('/')));
        return Stream.concat(items, objects).distinct().sorted().toList();
    }

    private String content(String object) {
        var slash = object.indexOf('/');
        return cloud().clients().s3().getObjectAsBytes(request -> request.bucket(object.substring(0, slash))
                .key(object.substring(slash + 1))).asString(StandardCharsets.ISO_8859_1);
    }

    private static boolean holds(String text, List<String> texts) {
        return texts.stream().anyMatch(text::contains);
    }

    private static String named(Item item) {
        return (item.table() + " " + item.text("kind")).strip();
    }

    private Cloud cloud() {
        return application.cloud();
    }
}
