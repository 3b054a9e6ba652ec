package fr.compteassure.local;

import fr.compteassure.local.gateway.ApiGateway;
import fr.compteassure.local.gateway.OtherOrigins;
import fr.compteassure.local.http.HttpFront;
import fr.compteassure.local.issuer.IssuerRoute;
import fr.compteassure.local.issuer.LocalIssuer;
import fr.compteassure.local.lambda.FunctionHost;
import fr.compteassure.local.lambda.FunctionLogs;
import fr.compteassure.local.lambda.Outcome;
import fr.compteassure.local.page.ClockRoute;
import fr.compteassure.local.page.HomePage;
import fr.compteassure.local.page.ImportRoute;
import fr.compteassure.local.page.LocalPages;
import fr.compteassure.local.page.Mails;
import fr.compteassure.local.page.PrintedLetters;
import fr.compteassure.local.page.SentSms;
import fr.compteassure.local.page.Site;
import fr.compteassure.local.start.Closing;
import fr.compteassure.local.start.DataFolder;
import fr.compteassure.local.start.ParentProcess;
import fr.compteassure.local.start.StartFailure;
import fr.compteassure.local.template.LambdaFunction;
import fr.compteassure.local.template.Template;
import fr.compteassure.local.time.LocalClock;
import fr.compteassure.local.time.Schedules;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The whole application in one process: what {@code template.yaml} declares, on one machine and one port. */
public final class LocalRunner implements AutoCloseable {
    private static final Duration TO_STOP = Duration.ofSeconds(10);

    private final Closing closing;
    private final HttpFront front;
    private final LocalClock clock;
    private final FunctionLogs logs;
    private final LocalAws aws;
    private final LocalIssuer issuer;
    private final FunctionHost functions;
    private final Schedules schedules;

    /**
     * Runs until it is told to stop.
     *
     * @param arguments the root of the project
     */
    public static void main(String[] arguments) {
        ParentProcess.watch();
        try {
            LocalRunner runner = start(Options.of(arguments, System.getenv())
                    .withProgress(line -> System.err.println("starting: " + line)));
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
                ParentProcess.haltAfter(TO_STOP);
                runner.close();
            }));
            System.out.println("ready: " + runner.uri());
        } catch (RuntimeException e) {
            System.err.println(e instanceof StartFailure failure
                    ? failure.getMessage()
                    : new StartFailure("the local runner cannot start: " + e).getMessage());
            System.exit(1);
        }
    }

    /**
     * Starts everything, and returns when it answers.
     *
     * @throws StartFailure when it cannot; nothing of it is left then
     */
    public static LocalRunner start(Options options) {
        Closing closing = new Closing();
        try {
            return new LocalRunner(options, closing);
        } catch (RuntimeException e) {
            closing.close();
            throw e;
        }
    }

    /** The one place where the parts are put together. */
    private LocalRunner(Options options, Closing closing) {
        this.closing = closing;
        Template declared = Template.read(options.root().resolve("template.yaml"), Map.of());
        DataFolder data = closing.add(DataFolder.open(options.data()));
        Path imports = data.emptyFolder("imports");
        front = closing.add(HttpFront.bind(options.port()));
        clock = LocalClock.in(data);
        logs = closing.add(new FunctionLogs(data.folder("log")));

        options.progress().accept("tables, queues and files, in " + options.data());
        issuer = new LocalIssuer(front.uri() + "_local/issuer", clock, data);
        Template known = declared.withParameters(OwnParameters.of(declared, options.allowedOrigins(), uri(), issuer));
        aws = closing.add(options.aws().make(
                new LocalAws.Setting(known, data, clock, options.demo(), options.progress())));
        Template template = known.withQueues(aws.queues());
        options.progress().accept("functions and schedules");
        functions = closing.add(new FunctionHost(template, aws.environment(), clock, logs));
        schedules = closing.add(new Schedules(template, functions, clock, data));
        aws.connect(functions);

        ApiGateway api = new ApiGateway(template, functions, clock);
        OtherOrigins edge = new OtherOrigins(template.crossOrigin(), api);
        LocalPages local = localPages(imports);
        Site site = new Site(options.root().resolve("web"));
        front.serve(request -> {
            if (request.isUnder(api.basePath())) {
                return edge.answer(request);
            }
            return request.isUnder("/_local") ? local.answer(request) : site.answer(request);
        });
        if (options.schedules()) {
            schedules.start();
        }
        aws.answersAt(uri());
    }

    private LocalPages localPages(Path waitingImports) {
        HomePage home = new HomePage(functions, schedules, clock, aws.mails(), aws.sms(), aws.letters(),
                aws.deadLetters(),
                aws.demoPeople());
        return new LocalPages(home, aws.mails(), aws.sms(), aws.letters(), new ClockRoute(clock), schedules, functions,
                new ImportRoute(aws.imports(), waitingImports), new IssuerRoute(issuer));
    }

    /** Where it answers, with a slash at the end. */
    public URI uri() {
        return front.uri();
    }

    /** The application's clock. */
    public LocalClock clock() {
        return clock;
    }

    /** The e-mails that the application sent. */
    public Mails mails() {
        return aws.mails();
    }

    /** The SMS that the application sent. */
    public SentSms sms() {
        return aws.sms();
    }

    /** The letters of the print queue. */
    public PrintedLetters letters() {
        return aws.letters();
    }

    /** Who gives tokens to advisors. */
    public LocalIssuer issuer() {
        return issuer;
    }

    /** Tells each line that a function logs from now on: its name and the line. */
    public void listenToLogs(BiConsumer<String, String> listener) {
        logs.listen(listener);
    }

    /** The functions of the template. */
    public List<LambdaFunction> functions() {
        return functions.functions();
    }

    /** What the process of a function finds in its environment. */
    public Map<String, String> environment(String function) {
        return functions.environment(function);
    }

    /** Runs a function with an event. */
    public Outcome invoke(String function, byte[] event) {
        return functions.invoke(function, event);
    }

    /**
     * Runs a scheduled function now.
     *
     * @throws IllegalArgumentException when no function of that name has a schedule
     */
    public Outcome runSchedule(String function) {
        return schedules.run(function)
                .orElseThrow(() -> new IllegalArgumentException(function + " has no schedule"));
    }

    /** Stops everything and releases the data folder. */
    @Override
    public void close() {
        closing.close();
    }
}
