package fr.compteassure.bench.coldstart.floor;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One item read by hand: no JSON library, no composition, no log. What is slower than this does more, or does it worse. With
 * the variable {@code PRIME} it reads once before its snapshot is taken.
 */
public final class SdkFloor implements RequestStreamHandler {
    /** The setting that names the table: its key is {@link #KEY}, and an item has {@code name} and {@code price}. */
    public static final String TABLE = "PRODUCT_TABLE_NAME";
    /** The key of the table. */
    public static final String KEY = "PK";
    /** The setting that has it read before the snapshot. */
    public static final String PRIME = "PRIME";

    private static final String PARAMETER = "\"pathParameters\":{\"id\":\"";

    private final String table = System.getenv(TABLE);
    private final DynamoDbClient db = DynamoDbClient.builder().region(Region.of(System.getenv("AWS_REGION")))
            .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
            .httpClient(UrlConnectionHttpClient.create()).build();

    /** Makes its client, and is primed where it is told to. */
    public SdkFloor() {
        if (System.getenv(PRIME) != null) {
            read("1");
        }
    }

    private Map<String, AttributeValue> read(String id) {
        return db.getItem(request -> request.tableName(table).key(Map.of(KEY, AttributeValue.fromS(id)))).item();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        var event = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        var from = event.indexOf(PARAMETER) + PARAMETER.length();
        var item = read(event.substring(from, event.indexOf('"', from)));
        out.write(("{\"statusCode\":200,\"body\":\"{\\\"id\\\":\\\"" + item.get(KEY).s() + "\\\",\\\"name\\\":\\\""
                + item.get("name").s() + "\\\",\\\"price\\\":" + item.get("price").n() + "}\"}")
                .getBytes(StandardCharsets.UTF_8));
    }
}
