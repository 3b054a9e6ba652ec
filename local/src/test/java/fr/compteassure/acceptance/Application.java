package fr.compteassure.acceptance;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.local.EmulatedAws;
import fr.compteassure.local.LocalAws;
import fr.compteassure.local.LocalRunner;
import fr.compteassure.local.Options;
import fr.compteassure.local.aws.AwsEndpoints;
import fr.compteassure.local.aws.Mail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The whole application, started on a free port with empty tables, as a test drives it. */
public final class Application implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern TOKEN = Pattern.compile("#token=([A-Za-z0-9_-]+)");

    /** Those that are not closed, by the thread whose they are: one that was closed by another thread is nobody's any more. */
    private static final Map<Application, Thread> HELD = new ConcurrentHashMap<>();

    private final Path data;
    private final LocalRunner runner;
    private final Consumer<Application> afterUse;
    private EmulatedAws aws;
    private final Api api;
    /** What functions logged of exceptions that nobody foresaw. */
    private final List<String> faults = new CopyOnWriteArrayList<>();

    /** @param afterUse what becomes of it when it is closed */
    Application(Consumer<Application> afterUse) {
        this(afterUse, "", (_, emulated) -> emulated);
    }

    private Application(Consumer<Application> afterUse, String allowedOrigins,
            BiFunction<LocalAws.Setting, EmulatedAws, LocalAws> beside) {
        this.afterUse = afterUse;
        try {
            data = Files.createTempDirectory("compte-assure");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        runner = LocalRunner.start(Options.of(Path.of("..").toAbsolutePath().normalize(), data)
                .withDemo(false).withSchedules(false).withAllowedOrigins(allowedOrigins).withAws(setting -> {
                    aws = EmulatedAws.of(setting);
                    return beside.apply(setting, aws);
                }));
        runner.listenToLogs((_, line) -> {
            if (line.contains("fault=")) {
                faults.add(line);
            }
        });
        api = new Api(runner.uri());
    }

    /** Starts one of one's own, for a test that moves its clock or looks at more than people of its own. */
    public static Application start() {
        return new Application(Application::stop).held();
    }

    /** One of one's own, which pages of other origins may call; the origins have commas between them. */
    public static Application startFor(String allowedOrigins) {
        return new Application(Application::stop, allowedOrigins, (_, emulated) -> emulated).held();
    }

    /** The same, asking something else of AWS, which is told what the runner has. */
    public static Application start(BiFunction<LocalAws.Setting, EmulatedAws, LocalAws> beside) {
        return new Application(Application::stop, "", beside).held();
    }

    /** One that was used before and will be again, for all other tests; nobody else uses it until it is closed. */
    public static Application shared() {
        return SharedApplications.acquire().held();
    }

    private Application held() {
        HELD.put(this, Thread.currentThread());
        return this;
    }

    /** Where AWS is for the applications that this thread has not closed. */
    static Set<String> endpointsInUse() {
        return HELD.entrySet().stream().filter(each -> each.getValue() == Thread.currentThread())
                .flatMap(each -> each.getKey().awsEndpoints()).collect(Collectors.toSet());
    }

    private Stream<String> awsEndpoints() {
        return cloud().environment().entrySet().stream()
                .filter(setting -> setting.getKey().startsWith("AWS_ENDPOINT_URL"))
                .map(setting -> URI.create(setting.getValue()).getAuthority());
    }

    /** Its front door. */
    public Api api() {
        return api;
    }

    /** What runs it. */
    public LocalRunner runner() {
        return runner;
    }

    /** E-mail and queues, which a test may make fail. */
    public AwsEndpoints endpoints() {
        return aws.endpoints();
    }

    /** What one of its functions runs in, to run its parts by hand. */
    public Cloud cloud(String function) {
        return new Cloud(runner.environment(function), runner.clock(), _ -> {});
    }

    /** What a test does by hand, in the name of no function. */
    public Cloud cloud() {
        var environment = new HashMap<>(runner.environment(runner.functions().getFirst().id()));
        environment.remove("AWS_SESSION_TOKEN");
        return new Cloud(environment, runner.clock(), _ -> {});
    }

    /** People that the registry knows and no other test does. */
    public List<Person> people(int count) {
        var people = IntStream.range(0, count).mapToObj(i -> Person.next()).toList();
        imports(people.stream().map(Person::line).collect(Collectors.joining("\n")));
        return people;
    }

    /** A person that the registry knows and no other test does. */
    public Person person() {
        return people(1).getFirst();
    }

    /** Imports a file of insured people and gives back the report. */
    public Reply imports(String lines) {
        return api.send("POST", "/_local/imports/insured", lines);
    }

    /** Imports a file of payments and gives back the report. */
    public Reply importPayments(String lines) {
        return api.send("POST", "/_local/imports/payments", lines);
    }

    /** The same as {@link #imports} with a file of any bytes. */
    public Reply importBytes(byte[] file) {
        return api.sendBytes("/_local/imports/insured", file);
    }

    /** A person with an account to validate. */
    public Person applicant() {
        var person = person();
        open(person);
        return person;
    }

    /** A person with a validated account. */
    public Person member() {
        var person = applicant();
        validate(person);
        return person;
    }

    /** Validates the account of a person, by the last e-mail. */
    public void validate(Person person) {
        var reply = api.post("/accounts/validation", Values.map("token", token(person)));
        if (reply.status() != 200) {
            throw new AssertionError(reply + " " + faults);
        }
    }

    /** Opens the account of a person. */
    public void open(Person person) {
        var reply = api.post("/accounts", person.application());
        if (reply.status() != 201) {
            throw new AssertionError(reply + " " + faults);
        }
    }

    /** Logs in and gives back the token. */
    public String logIn(Person person) {
        var reply = api.post("/sessions", person.credentials());
        if (reply.status() != 201) {
            throw new AssertionError(reply + " " + faults);
        }
        return reply.text("token");
    }

    /**
     * The token of an advisor.
     *
     * @param cpam the code of the fund
     */
    public String advisorToken(String cpam, String name) {
        var reply = api.send("POST", "/_local/advisor-token", Api.json(Values.map("cpam", cpam, "name", name)));
        if (reply.status() != 200) {
            throw new AssertionError(reply + " " + faults);
        }
        return reply.text("token");
    }

    /** The e-mails sent to a person, the last first, once all that the outbox has is sent. */
    public List<Mail> mails(Person person) {
        settle();
        return runner.mails().sent(person.email());
    }

    /** Waits until what was written has reached the functions that it starts. */
    public void settle() {
        if (!aws.awaitIdle(PATIENCE)) {
            throw new AssertionError("the streams did not come to rest");
        }
    }

    /** The token of the last link that a person received. */
    public String token(Person person) {
        return token(mails(person).getFirst());
    }

    /** The token of the link of an e-mail. */
    public static String token(Mail mail) {
        var matcher = TOKEN.matcher(mail.text());
        if (!matcher.find()) {
            throw new AssertionError("no link in: " + mail.text());
        }
        return matcher.group(1);
    }

    /** Moves the clock. */
    public void advance(Duration duration) {
        runner.clock().advance(duration);
    }

    /** Moves the clock and waits until what is due by then is done. */
    public void pass(Duration duration) {
        advance(duration);
        settle();
    }

    /** Does the same many times at once. */
    public static <T> List<T> atOnce(int times, Callable<T> action) {
        return atOnce(Stream.generate(() -> action).limit(times).toList());
    }

    /** Does all of these at once. */
    public static <T> List<T> atOnce(List<Callable<T>> actions) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(actions).stream().map(Application::result).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        HELD.remove(this);
        afterUse.accept(this);
    }

    void stop() {
        runner.close();
        try (var files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
