package fr.compteassure.bench.imports;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.sun.management.OperatingSystemMXBean;
import fr.compteassure.bench.aws.LambdaRun;
import fr.compteassure.bench.aws.Latency;
import fr.compteassure.bench.aws.Units;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.local.json.Json;
import fr.compteassure.payment.ImportPayments;
import fr.compteassure.registry.ImportInsured;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A JVM of its own that imports files as the function does, and prints of each: the lines, the milliseconds, those of
 * processors, the most bytes of heap after a collection, and the units read and written. Its environment is the function's; it is told the bucket, and of
 * each file the way ({@code insured}, {@code payments}, or {@code naive:TABLE}) and the key.
 */
final class ImportProcess {
    /** What Lambda gives the function. */
    private static final Duration ALL_TIME = Duration.ofMinutes(15);

    private final Cloud cloud;
    private final String bucket;

    private ImportProcess(Cloud cloud, String bucket) {
        this.cloud = cloud;
        this.bucket = bucket;
    }

    public static void main(String[] arguments) throws Exception {
        Latency.set(Latency.Times.likeAws());
        var process = new ImportProcess(new Cloud(System.getenv(), InstantSource.system(), _ -> {}), arguments[0]);
        for (int file = 1; file < arguments.length; file += 2) {
            process.measure(arguments[file], arguments[file + 1]);
        }
    }

    private void measure(String way, String key) throws Exception {
        try (var heap = new HeapWatch(); var units = Units.count()) {
            long begin = System.nanoTime();
            long busy = processor();
            var lines = way.startsWith("naive:") ? naively(way.substring("naive:".length()), key) : imported(way, key);
            var milliseconds = (System.nanoTime() - begin) / 1_000_000;
            System.out.println("%d %d %d %d %s %s".formatted(lines, milliseconds, (processor() - busy) / 1_000_000,
                    heap.most(), units.sum().read(), units.sum().written()));
        }
    }

    /** The nanoseconds of processors that this JVM has used. */
    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private long imported(String way, String key) throws IOException {
        RequestStreamHandler function = way.equals("insured") ? new ImportInsured(cloud) : new ImportPayments(cloud);
        var event = Json.text(Map.of("Records", List.of(Map.of("s3", Map.of("bucket", Map.of("name", bucket), "object",
                Map.of("key", key, "sequencer", "1"))))));
        var answer = new ByteArrayOutputStream();
        function.handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer,
                LambdaRun.of("bench", ALL_TIME, System.err::println));
        return ((Number) Json.object(answer.toByteArray()).get("imported")).longValue();
    }

    /** One PutItem after the other, of as much as the line says. */
    private long naively(String table, String key) throws IOException {
        var tables = cloud.clients().dynamoDb();
        long count = 0;
        try (var lines = new BufferedReader(new InputStreamReader(
                cloud.clients().s3().getObject(request -> request.bucket(bucket).key(key)), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var item = Map.of(table.startsWith("Pay") ? "paymentId" : "id",
                        AttributeValue.fromS("naive-" + count++),
                        "line", AttributeValue.fromS(line));
                tables.putItem(request -> request.tableName(table).item(item));
            }
        }
        return count;
    }
}
