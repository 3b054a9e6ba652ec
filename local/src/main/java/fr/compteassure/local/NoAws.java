package fr.compteassure.local;

import fr.compteassure.local.lambda.FunctionHost;
import fr.compteassure.local.page.DeadLetters;
import fr.compteassure.local.page.DemoPeople;
import fr.compteassure.local.page.Imports;
import fr.compteassure.local.page.Mails;
import fr.compteassure.local.page.PrintedLetters;
import fr.compteassure.local.page.SentSms;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Nothing around the functions: no table, no bucket, no queue, no e-mail. */
final class NoAws implements LocalAws {
    @Override
    public URI queues() {
        return URI.create("http://localhost");
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public Mails mails() {
        return to -> List.of();
    }

    @Override
    public SentSms sms() {
        return List::of;
    }

    @Override
    public PrintedLetters letters() {
        return PrintedLetters.none();
    }

    @Override
    public DeadLetters deadLetters() {
        return List::of;
    }

    @Override
    public Imports imports() {
        return (kind, file) -> {
            throw new UnsupportedOperationException("nothing takes imports");
        };
    }

    @Override
    public DemoPeople demoPeople() {
        return List::of;
    }

    @Override
    public void connect(FunctionHost functions) {}

    @Override
    public void close() {}
}
