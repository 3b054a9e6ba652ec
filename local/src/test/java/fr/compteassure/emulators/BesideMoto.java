package fr.compteassure.emulators;

import fr.compteassure.local.EmulatedAws;
import fr.compteassure.local.LocalAws;
import fr.compteassure.local.aws.Moto;
import fr.compteassure.local.lambda.FunctionHost;
import fr.compteassure.local.page.DeadLetters;
import fr.compteassure.local.page.DemoPeople;
import fr.compteassure.local.page.Imports;
import fr.compteassure.local.page.Mails;
import fr.compteassure.local.page.PrintedLetters;
import fr.compteassure.local.page.SentSms;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** What the runner has around the functions; they ask moto the same, too. */
final class BesideMoto implements LocalAws {
    private final EmulatedAws runner;
    private final Map<String, String> keys;
    private final SideBySide both;

    BesideMoto(Setting setting, EmulatedAws runner, Moto moto) {
        this.runner = runner;
        keys = moto.keys();
        var own = runner.environment();
        both = new SideBySide(moto.endpoint(), new SideBySide.Runner(URI.create(own.get("AWS_ENDPOINT_URL_DYNAMODB")),
                URI.create(own.get("AWS_ENDPOINT_URL_S3")), URI.create(own.get("AWS_ENDPOINT_URL")),
                "/" + setting.template().ref("ImportBucket") + "/"), new Said(new IndexOrder(setting.template())));
    }

    /** What asks both. */
    SideBySide both() {
        return both;
    }

    @Override
    public Map<String, String> environment() {
        var environment = new HashMap<>(runner.environment());
        environment.replaceAll((name, value) -> name.startsWith("AWS_ENDPOINT_URL")
                ? both.endpoint().toString()
                : value);
        environment.putAll(keys);
        return environment;
    }

    @Override
    public URI queues() {
        return runner.queues();
    }

    @Override
    public Mails mails() {
        return runner.mails();
    }

    @Override
    public SentSms sms() {
        return runner.sms();
    }

    @Override
    public PrintedLetters letters() {
        return runner.letters();
    }

    @Override
    public DeadLetters deadLetters() {
        return runner.deadLetters();
    }

    @Override
    public Imports imports() {
        return runner.imports();
    }

    @Override
    public DemoPeople demoPeople() {
        return runner.demoPeople();
    }

    @Override
    public void connect(FunctionHost functions) {
        runner.connect(functions);
    }

    @Override
    public void answersAt(URI address) {
        runner.answersAt(address);
    }

    @Override
    public void close() {
        both.close();
        runner.close();
    }
}
