package fr.compteassure.local;

import fr.compteassure.local.aws.AwsEndpoints;
import fr.compteassure.local.aws.DynamoDbLocal;
import fr.compteassure.local.aws.Invoker;
import fr.compteassure.local.aws.LocalFailure;
import fr.compteassure.local.aws.StreamPoller;
import fr.compteassure.local.aws.Subscription;
import fr.compteassure.local.lambda.FunctionHost;
import fr.compteassure.local.page.DeadLetter;
import fr.compteassure.local.page.DeadLetters;
import fr.compteassure.local.page.DemoPeople;
import fr.compteassure.local.page.Imports;
import fr.compteassure.local.page.Mails;
import fr.compteassure.local.start.Closing;
import fr.compteassure.local.start.StartFailure;
import fr.compteassure.local.template.LambdaFunction;
import fr.compteassure.local.template.Resource;
import fr.compteassure.local.template.Template;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.sync.RequestBody;

/** The tables, buckets, queues and e-mail of the template, kept in the data folder, and what of them starts functions. */
public final class EmulatedAws implements LocalAws {
    static final String REGION = "eu-west-3";
    static final String ACCESS_KEY = "local";
    static final String SECRET_KEY = "local-secret-key";
    /** The key of keyed hashes; the data of a developer's machine needs no better one. */
    private static final String IDENTIFIER_KEY = "a key for demonstration data only";

    private final Closing closing = new Closing();
    private final Template template;
    private final Path folder;
    private final LateInvoker invoker = new LateInvoker();
    private final DynamoDbLocal tables;
    private final AwsEndpoints endpoints;
    private final LocalBuckets buckets;
    private final DemoData demo;
    private StreamPoller streams;

    private EmulatedAws(Setting setting) {
        template = setting.template();
        folder = setting.data().folder("aws");
        try {
            tables = closing.add(DynamoDbLocal.in(setting.data().folder("dynamodb")));
            tables.createTables(template.resources("AWS::DynamoDB::Table").stream()
                    .collect(Collectors.toMap(Resource::id, EmulatedAws::tableProperties)));
            endpoints = closing.add(new AwsEndpoints(folder, REGION, secrets(), invoker, setting.clock()));
            endpoints.createQueues(names("AWS::SQS::Queue"));
            buckets = closing
                    .add(new LocalBuckets(template, setting.data().folder("s3"), setting.clock()));
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

    /** Nothing in the application knows the name of a table but from its settings: the logical id serves. */
    private static Map<String, Object> tableProperties(Resource table) {
        var properties = new HashMap<>(table.properties());
        properties.put("TableName", table.name());
        return properties;
    }

    private Map<String, String> secrets() {
        return template.functions().stream().map(function -> function.environment().get("KEY_PARAMETER"))
                .filter(Objects::nonNull).distinct().collect(Collectors.toMap(name -> name, _ -> IDENTIFIER_KEY));
    }

    private Collection<String> names(String type) {
        return template.resources(type).stream().map(Resource::name).toList();
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
    public DeadLetters deadLetters() {
        return () -> names("AWS::SQS::Queue").stream().flatMap(queue -> endpoints.messages(queue).stream()
                .map(body -> new DeadLetter(queue, body))).toList();
    }

    @Override
    public Imports imports() {
        return buckets;
    }

    @Override
    public DemoPeople demoPeople() {
        return demo;
    }

    /** Waits until what was written has reached the functions that the streams start; false when that took too long. */
    public boolean awaitIdle(Duration atMost) {
        return streams.awaitIdle(atMost);
    }

    @Override
    public void connect(FunctionHost functions) {
        invoker.connect(functions);
        functions.tellFailuresTo(this::failed);
        buckets.connect(functions);
        try {
            streams = closing.add(new StreamPoller(tables, folder, REGION, invoker));
            template.functions().forEach(this::subscribe);
        } catch (LocalFailure e) {
            throw new StartFailure(e.getMessage(), e);
        }
        demo.importOnce();
    }

    private void subscribe(LambdaFunction function) {
        function.events("DynamoDB").forEach(event -> streams.subscribe(
                // arn:aws:dynamodb:REGION:ACCOUNT:table/NAME/stream/latest
                event.text("Stream").split("/")[1],
                Subscription.of(function.id(), event.properties(), onFailure(event.properties()))));
    }

    private Consumer<String> onFailure(Map<String, Object> properties) {
        var queue = Destinations.onFailure(properties);
        return queue == null ? null : document -> endpoints.send(queue, document);
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

    /** Lambda is there before its functions are: it waits for them. */
    private static final class LateInvoker implements Invoker {
        private volatile FunctionHost functions;

        void connect(FunctionHost host) {
            functions = host;
        }

        @Override
        public Result invoke(String functionName, byte[] event) {
            var outcome = functions.invoke(functionName, event);
            return new Result(outcome.failed(), outcome.payload());
        }

        @Override
        public boolean knows(String functionName) {
            return functions.has(functionName);
        }
    }
}
