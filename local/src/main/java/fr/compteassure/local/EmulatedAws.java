package fr.compteassure.local;

import fr.compteassure.local.aws.AwsEndpoints;
import fr.compteassure.local.aws.DynamoDbLocal;
import fr.compteassure.local.aws.LocalFailure;
import fr.compteassure.local.aws.QueueDefinition;
import fr.compteassure.local.lambda.FunctionHost;
import fr.compteassure.local.page.DeadLetter;
import fr.compteassure.local.page.DeadLetters;
import fr.compteassure.local.page.DemoPeople;
import fr.compteassure.local.page.Imports;
import fr.compteassure.local.page.Mails;
import fr.compteassure.local.page.PrintedLetters;
import fr.compteassure.local.page.SentSms;
import fr.compteassure.local.start.Closing;
import fr.compteassure.local.start.DataFolder;
import fr.compteassure.local.start.StartFailure;
import fr.compteassure.local.template.LambdaFunction;
import fr.compteassure.local.template.Resource;
import fr.compteassure.local.template.Template;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.sync.RequestBody;

/** The tables, buckets, queues and e-mail of the template, kept in the data folder, and what of them starts functions. */
public final class EmulatedAws implements LocalAws {
    static final String REGION = "eu-west-3";
    static final String ACCESS_KEY = "local";
    static final String SECRET_KEY = "local-secret-key";

    private static final Duration TO_SETTLE = Duration.ofSeconds(10);

    private final Closing closing = new Closing();
    private final Template template;
    private final Path folder;
    private final InstantSource clock;
    private final DynamoDbLocal tables;
    private final AwsEndpoints endpoints;
    private final LocalBuckets buckets;
    private final LocalTopics topics;
    private final LocalLetters letters;
    private final DemoData demo;
    private EventSources sources;

    private EmulatedAws(Setting setting) {
        template = setting.template();
        folder = setting.data().folder("aws");
        clock = setting.clock();
        requireKeyOf(setting.data());
        try {
            endpoints = closing.add(new AwsEndpoints(folder, REGION, clock));
            endpoints.createQueues(template.resources("AWS::SQS::Queue").stream()
                    .map(queue -> QueueDefinition.of(queue.name(), queue.properties())).toList());
            tables = closing.add(DynamoDbLocal.in(setting.data().folder("dynamodb")));
            tables.createTables(template.resources("AWS::DynamoDB::Table").stream()
                    .collect(Collectors.toMap(Resource::id, EmulatedAws::tableProperties)));
            buckets = closing.add(new LocalBuckets(template, setting.data().folder("s3"), setting.clock(),
                    endpoints::send));
            topics = new LocalTopics(template, clock);
            endpoints.tellOfMails(topics::tell);
            letters = new LocalLetters(buckets);
            demo = new DemoData(setting, buckets);
        } catch (LocalFailure e) {
            closing.close();
            throw new StartFailure(e.getMessage(), e);
        }
    }

    /** @throws StartFailure when a part cannot start */
    public static EmulatedAws of(Setting setting) {
        return new EmulatedAws(setting);
    }

    /** Without the key that its keys were made under nothing in a table would be found. */
    private static void requireKeyOf(DataFolder data) {
        var key = "aws/" + AwsEndpoints.MAC_KEY;
        if (DynamoDbLocal.isIn(data.path().resolve("dynamodb")) && Files.notExists(data.path().resolve(key))) {
            throw data.damaged(key, null);
        }
    }

    /** Nothing in the application knows the name of a table but from its settings: the logical id serves. */
    private static Map<String, Object> tableProperties(Resource table) {
        var properties = new HashMap<>(table.properties());
        properties.put("TableName", table.name());
        return properties;
    }

    @Override
    public URI queues() {
        return endpoints.endpoint();
    }

    @Override
    public Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("AWS_ACCESS_KEY_ID", ACCESS_KEY);
        environment.put("AWS_SECRET_ACCESS_KEY", SECRET_KEY);
        environment.put("AWS_ENDPOINT_URL", endpoints.endpoint().toString());
        environment.put("AWS_ENDPOINT_URL_DYNAMODB", tables.endpoint().toString());
        environment.put("AWS_ENDPOINT_URL_S3", buckets.endpoint().toString());
        return environment;
    }

    /** E-mail, queues and what else answers at one address; tests make it fail. */
    public AwsEndpoints endpoints() {
        return endpoints;
    }

    /** Puts an object in the import bucket. */
    public void putImport(String key, byte[] content) {
        buckets.put(key, RequestBody.fromBytes(content));
    }

    @Override
    public Mails mails() {
        return to -> {
            var mails = to == null ? endpoints.mailbox().mails() : endpoints.mailbox().mailsTo(to);
            return mails.reversed();
        };
    }

    @Override
    public SentSms sms() {
        return () -> endpoints.sns().sent().reversed();
    }

    @Override
    public PrintedLetters letters() {
        return letters;
    }

    /** What lies in the queues that feed no function. */
    @Override
    public DeadLetters deadLetters() {
        return () -> template.resources("AWS::SQS::Queue").stream().map(Resource::name)
                .filter(queue -> EventSources.queues(template).noneMatch(each -> each.queueName().equals(queue)))
                .flatMap(queue -> endpoints.messages(queue).stream().map(body -> new DeadLetter(queue, body))).toList();
    }

    @Override
    public Imports imports() {
        return buckets;
    }

    @Override
    public DemoPeople demoPeople() {
        return demo;
    }

    /**
     * Waits until what was written or sent has reached the functions that streams, queues and topics start; what is delayed, or waits to be
     * tried again, is not waited for. False when that took too long.
     */
    public boolean awaitIdle(Duration atMost) {
        return buckets.awaitIdle(atMost) && sources.awaitIdle(atMost) && topics.awaitIdle(atMost);
    }

    @Override
    public void connect(FunctionHost functions) {
        functions.tellFailuresTo(this::failed);
        buckets.connect(functions);
        topics.connect(functions);
        try {
            sources = closing.add(new EventSources(template, tables, endpoints, folder, functions, clock));
        } catch (LocalFailure e) {
            throw new StartFailure(e.getMessage(), e);
        }
        demo.importOnce();
    }

    @Override
    public void answersAt(URI runner) {
        if (demo.openAccountsOnce(runner)) {
            // Their last e-mails are there, too, when the runner is ready.
            awaitIdle(TO_SETTLE);
        }
    }

    /** An asynchronous run that failed to the last: its destination is told. */
    private void failed(LambdaFunction function, String document) {
        var queue = Destinations.onFailure(function.properties().get("EventInvokeConfig"));
        if (queue != null) {
            endpoints.send(queue, document);
        }
    }

    @Override
    public void close() {
        closing.close();
    }
}
