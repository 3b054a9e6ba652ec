package fr.compteassure.local;

import fr.compteassure.local.aws.BucketNotification;
import fr.compteassure.local.aws.CorsRule;
import fr.compteassure.local.aws.KeyFilter;
import fr.compteassure.local.aws.ObjectCreated;
import fr.compteassure.local.aws.S3Local;
import fr.compteassure.local.lambda.FunctionHost;
import fr.compteassure.local.lambda.Outcome;
import fr.compteassure.local.page.Imports;
import fr.compteassure.local.template.LambdaFunction;
import fr.compteassure.local.template.Resource;
import fr.compteassure.local.template.Template;
import fr.compteassure.local.time.LocalClock;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The buckets of the template; of an object that lands in one, the functions and queues that wait for it are told. */
final class LocalBuckets implements Imports, AutoCloseable {
    private static final String GOES_ON = "\"goesOn\":true";

    private final Template template;
    private final List<BucketNotification> notifications;
    private final BiConsumer<String, String> queues;
    private final S3Local server;
    private final S3Client client;
    private final Map<String, CompletableFuture<Outcome>> imports = new ConcurrentHashMap<>();
    /** Who waits for the report of an import that goes on in other runs. */
    private final Map<String, Runnable> reported = new ConcurrentHashMap<>();
    /** The functions that objects have started and that have not ended. */
    private final UnderWay underWay = new UnderWay();
    private FunctionHost functions;

    /**
     * Starts them.
     *
     * @param clock by which links expire
     * @param queues sends to the queue of a name
     */
    LocalBuckets(Template template, Path folder, LocalClock clock, BiConsumer<String, String> queues) {
        this.template = template;
        this.queues = queues;
        notifications = template.resources("AWS::S3::Bucket").stream()
                .flatMap(bucket -> BucketNotification.of(bucket.name(), bucket.properties()).stream()).toList();
        server = new S3Local(folder, EmulatedAws.ACCESS_KEY, EmulatedAws.SECRET_KEY, clock::hasPassed,
                template.resources("AWS::S3::Bucket").stream()
                        .flatMap(bucket -> CorsRule.of(bucket.name(), bucket.properties()).stream()).toList(),
                this::created);
        server.createBuckets(template.resources("AWS::S3::Bucket").stream().map(Resource::name).toList());
        client = S3Client.builder().endpointOverride(server.endpoint()).forcePathStyle(true)
                // S3Proxy leaves the end of a chunked body unread and its server then hangs up, now and then: the client
                // would put the file again, which would be imported twice.
                .serviceConfiguration(S3Configuration.builder().chunkedEncodingEnabled(false).build())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .region(Region.of(EmulatedAws.REGION)).httpClient(UrlConnectionHttpClient.create())
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(EmulatedAws.ACCESS_KEY, EmulatedAws.SECRET_KEY)))
                .build();
    }

    URI endpoint() {
        return server.endpoint();
    }

    void connect(FunctionHost host) {
        functions = host;
    }

    /** Puts an object in the import bucket. */
    void put(String key, RequestBody content) {
        client.putObject(request -> request.bucket(importBucket()).key(key), content);
    }

    /** The keys of the document bucket that begin so; none where the template has no such bucket. */
    List<String> documents(String prefix) {
        if (template.resources("AWS::S3::Bucket").stream().noneMatch(bucket -> bucket.id().equals("DocumentBucket"))) {
            return List.of();
        }
        return client.listObjectsV2Paginator(request -> request.bucket(documentBucket()).prefix(prefix)).contents()
                .stream().map(S3Object::key).toList();
    }

    /** An object of the document bucket. */
    byte[] document(String key) {
        return client.getObjectAsBytes(request -> request.bucket(documentBucket()).key(key)).asByteArray();
    }

    private String documentBucket() {
        return template.ref("DocumentBucket").toString();
    }

    private String importBucket() {
        return template.ref("ImportBucket").toString();
    }

    @Override
    public byte[] run(String kind, Path file) throws IOException {
        var key = kind + "/" + UUID.randomUUID() + ".jsonl";
        if (template.functions().stream().noneMatch(function -> waitsFor(function, importBucket(), key))) {
            throw new IOException("no function imports " + kind);
        }
        var done = new CompletableFuture<Outcome>();
        imports.put(key, done);
        try {
            put(key, RequestBody.fromFile(file));
            var outcome = done.get();
            if (outcome.failed()) {
                throw new IOException("the import failed: " + outcome.text());
            }
            return client.getObjectAsBytes(request -> request.bucket(importBucket())
                    .key(reportOf(key))).asByteArray();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            imports.remove(key);
            reported.remove(reportOf(key));
        }
    }

    private static String reportOf(String key) {
        return "reports/" + key + ".json";
    }

    private void created(ObjectCreated object) {
        reported.getOrDefault(object.key(), () -> {}).run();
        notifications.stream().filter(each -> each.concerns(object)).forEach(each -> queues.accept(each.queueName(),
                new String(object.toEvent(EmulatedAws.REGION), StandardCharsets.UTF_8)));
        for (var function : template.functions()) {
            if (waitsFor(function, object.bucket(), object.key())) {
                underWay.start(() -> start(function, object));
            }
        }
    }

    private void start(LambdaFunction function, ObjectCreated object) {
        var event = object.toEvent(EmulatedAws.REGION);
        var outcome = functions.invokeWithRetries(function.id(), event);
        var waiting = imports.get(object.key());
        // One that goes on in other runs is over when its report is there.
        if (waiting != null && (outcome.failed() || !outcome.text().contains(GOES_ON))) {
            waiting.complete(outcome);
        } else if (waiting != null) {
            reported.put(reportOf(object.key()), () -> waiting.complete(outcome));
            if (isThere(reportOf(object.key()))) {
                waiting.complete(outcome);
            }
        }
    }

    private boolean isThere(String key) {
        return !client.listObjectsV2(request -> request.bucket(importBucket()).prefix(key)).contents().isEmpty();
    }

    /** Waits until no function is at work that an object has started; false when that takes too long. */
    boolean awaitIdle(Duration atMost) {
        return underWay.awaitIdle(atMost);
    }

    private static boolean waitsFor(LambdaFunction function, String bucket, String key) {
        return function.events("S3").stream().anyMatch(event -> bucket.equals(event.text("Bucket"))
                && KeyFilter.of(function.id(), event.properties()).passes(key));
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
