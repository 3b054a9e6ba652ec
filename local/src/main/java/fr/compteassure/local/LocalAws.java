package fr.compteassure.local;

import fr.compteassure.local.lambda.FunctionHost;
import fr.compteassure.local.page.DeadLetters;
import fr.compteassure.local.page.DemoPeople;
import fr.compteassure.local.page.Imports;
import fr.compteassure.local.page.Mails;
import fr.compteassure.local.page.PrintedLetters;
import fr.compteassure.local.page.SentSms;
import fr.compteassure.local.start.DataFolder;
import fr.compteassure.local.template.Template;
import fr.compteassure.local.time.LocalClock;
import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;

/** What stands around the functions: tables, buckets, queues, e-mail, and what of them starts functions. */
public interface LocalAws extends AutoCloseable {
    /** Where the queues answer: the URL of one is this, {@code /}, the account, {@code /} and its name. */
    URI queues();

    /** What each function's environment gets: credentials and {@code AWS_ENDPOINT_URL_*}. */
    Map<String, String> environment();

    /** The e-mails sent. */
    Mails mails();

    /** The SMS sent. */
    SentSms sms();

    /** The letters of the print queue. */
    PrintedLetters letters();

    /** What lies in the dead-letter queues. */
    DeadLetters deadLetters();

    /** How files are imported. */
    Imports imports();

    /** Who may be tried. */
    DemoPeople demoPeople();

    /** From now on streams, files and calls start functions; the demonstration data is imported if it is to be. */
    void connect(FunctionHost functions);

    /** From now on the runner answers: the accounts of the demonstration are opened if they are to be. */
    default void answersAt(URI runner) {}

    @Override
    void close();

    /**
     * What AWS is made of here.
     *
     * @param template with what is to be there
     * @param data where it is kept
     * @param clock the application's
     * @param demo whether the demonstration data set is wanted
     * @param progress told what takes a while
     */
    record Setting(Template template, DataFolder data, LocalClock clock, boolean demo, Consumer<String> progress) {}

    /** Makes them. */
    @FunctionalInterface
    interface Maker {
        /** @throws fr.compteassure.local.start.StartFailure when they cannot be made */
        LocalAws make(Setting setting);
    }

    /** Nothing at all, for functions that need nothing. */
    static LocalAws none(Setting setting) {
        return new NoAws();
    }
}
