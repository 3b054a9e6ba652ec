package fr.compteassure.local.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * SES, SNS, SQS and KMS at one address of the loopback interface and a free port. Signatures are not checked. What is not
 * played here is answered with an error of AWS's shape that names it.
 */
public final class AwsEndpoints implements AutoCloseable {
    static {
        // Without it, the JDK's server lets an answer wait 40 ms for the client's acknowledgement of its headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** The file of the key that makes MACs, in the folder. */
    public static final String MAC_KEY = "mac-key.txt";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Mailbox mailbox;
    private final SesEndpoint ses;
    private final SnsEndpoint sns;
    private final SqsEndpoint sqs;
    private final KmsEndpoint kms;

    /**
     * Starts.
     *
     * @param folder where e-mails, queues and keys are kept; null to forget them
     * @param region the region that names carry
     * @param clock the application's clock, which e-mails and queues go by
     * @throws LocalFailure when what is in the folder cannot be read
     */
    public AwsEndpoints(Path folder, String region,
            InstantSource clock) {
        mailbox = new Mailbox(in(folder, "mails.jsonl"));
        ses = new SesEndpoint(mailbox, clock);
        sns = new SnsEndpoint(in(folder, "sms.jsonl"), clock);
        sqs = new SqsEndpoint(in(folder, "queues"), clock);
        kms = new KmsEndpoint(SigningKey.keptIn(in(folder, "signing-key.txt")), MacKey.keptIn(in(folder, MAC_KEY)),
                "arn:aws:kms:%s:000000000000:key/local".formatted(region));
        server = listen();
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Where the services answer: an address that only this machine reaches. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The e-mails that SES accepted; it goes on filling. */
    public Mailbox mailbox() {
        return mailbox;
    }

    /**
     * Lets SES refuse e-mails from now on: for tests.
     *
     * @param address which recipients are refused
     * @param errorCode such as {@code MessageRejected} or {@code Throttling} (400), {@code InternalFailure} (500),
     * {@code ServiceUnavailable} (503)
     * @param message what the error says
     */
    public void refuse(Predicate<String> address, String errorCode, String message) {
        ses.refuse(address, errorCode, message);
    }

    /** From now on, who is told what SES tells of e-mails that it took. */
    public void tellOfMails(Consumer<SesEvent> listener) {
        ses.tell(listener);
    }

    /** SNS, with what it sent. */
    public SnsEndpoint sns() {
        return sns;
    }

    /** Ends every refusal. */
    public void acceptAll() {
        ses.acceptAll();
        sns.acceptAll();
    }

    /**
     * Makes the queues that are not there yet.
     *
     * @param queues what they are like
     * @throws LocalFailure when one has a dead-letter queue that is not among them
     */
    public void createQueues(Collection<QueueDefinition> queues) {
        queues.forEach(sqs::create);
        queues.stream().filter(queue -> queue.deadLetterQueue() != null).forEach(queue -> {
            if (queues.stream().noneMatch(each -> each.name().equals(queue.deadLetterQueue()))) {
                throw new LocalFailure("%s has a dead-letter queue that is not there: %s".formatted(queue.name(),
                        queue.deadLetterQueue()));
            }
        });
    }

    SqsQueue queue(String name) {
        return sqs.queue(name);
    }

    /**
     * What clients name a queue by.
     *
     * @param queueName the name
     * @return the address
     */
    public String queueUrl(String queueName) {
        return endpoint() + "/000000000000/" + queueName;
    }

    /**
     * Puts a message in a queue, as a destination does.
     *
     * @param queueName a queue made before
     * @param body the message
     */
    public void send(String queueName, String body) {
        sqs.queue(queueName).send(body);
    }

    /**
     * What is in a queue, whether or not it is being worked on.
     *
     * @param queueName a queue made before
     * @return the bodies, the oldest first
     */
    public List<String> messages(String queueName) {
        return sqs.queue(queueName).bodies();
    }

    /** Stops answering. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        AwsRequest request = AwsRequest.of(exchange);
        AwsReply reply = answer(request);
        exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
        try (exchange; var body = exchange.getResponseBody()) {
            body.write(reply.body());
        }
    }

    private AwsReply answer(AwsRequest request) {
        try {
            return dispatch(request);
        } catch (AwsError error) {
            return AwsReply.error(error, request.isForm());
        } catch (InterruptedException | RuntimeException failure) {
            return AwsReply.error(new AwsError(500, "InternalFailure", failure.toString()), request.isForm());
        }
    }

    private AwsReply dispatch(AwsRequest request) throws InterruptedException {
        if (request.isForm()) {
            return SnsEndpoint.speaks(request) ? sns.answer(request) : ses.answer(request);
        }
        return switch (request.service()) {
            case "AmazonSQS" -> sqs.answer(request);
            case "TrentService" -> kms.answer(request);
            default -> throw AwsError.unknownAction(request.path());
        };
    }

    private static HttpServer listen() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        } catch (IOException cause) {
            throw new LocalFailure("The local services cannot listen: " + cause.getMessage(), cause);
        }
    }

    private static Path in(Path folder, String name) {
        return folder == null ? null : folder.resolve(name);
    }
}
