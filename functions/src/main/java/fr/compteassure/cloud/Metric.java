package fr.compteassure.cloud;

import java.util.List;

/**
 * What operations watch of what the application is for. Each is charged for, by the hour in which it has a value, and once
 * more for each value that it is told apart by: so by few, and never by the fund or the person.
 */
public enum Metric {
    /** Accounts opened online, to be validated. */
    ACCOUNTS_OPENED("AccountsOpened"),
    /** Accounts that an advisor prepared and their owner took. */
    ACCOUNTS_OPENED_WITH_HELP("AccountsOpenedWithHelp"),
    /** Accounts validated by the link of an e-mail. */
    ACCOUNTS_VALIDATED("AccountsValidated"),
    /** Accounts removed that nobody validated, of each run of the purge, be it none: without a run there is no value. */
    ACCOUNTS_PURGED("AccountsPurged"),
    /** Accounts whose owner closed them. */
    ACCOUNTS_CLOSED("AccountsClosed"),
    /** Sessions begun with a password. */
    LOG_INS("LogIns"),
    /** Log-ins refused, by the reason. */
    LOG_INS_REFUSED("LogInsRefused", "reason"),
    /** Requests submitted, by their type. */
    REQUESTS_SUBMITTED("RequestsSubmitted", "type"),
    /** Requests that an advisor decided, by their type and what they are then. */
    REQUESTS_DECIDED("RequestsDecided", "type", "status"),
    /** Requests that were not answered by the day that was announced, each once. */
    REQUESTS_LATE("RequestsLate"),
    /** Requests that are open, counted once a day, by their type and where they stand. */
    REQUESTS_OPEN("RequestsOpen", "type", "status"),
    /** For how many days the one of these has been open that was submitted first, once a day. */
    OLDEST_REQUEST_DAYS("OldestRequestDays"),
    /** Documents issued, by their type; not those handed out again. */
    DOCUMENTS_ISSUED("DocumentsIssued", "type"),
    /** Messages that were taken by who delivers them, by the way they leave. */
    MAILS_SENT("MailsSent", "channel"),
    /** Tries that failed of messages that are tried again, by the way they leave. */
    MAILS_POSTPONED("MailsPostponed", "channel"),
    /** Messages that could not be sent for good, by the way they leave. */
    MAILS_GIVEN_UP("MailsGivenUp", "channel"),
    /** E-mails that came back, or that somebody called unwanted, by which of both. */
    MAILS_BOUNCED("MailsBounced", "kind"),
    /** Messages between people and their fund, by who wrote them. */
    MESSAGES_WRITTEN("MessagesWritten", "author"),
    /** Appointments booked, with an account or without. */
    APPOINTMENTS_BOOKED("AppointmentsBooked"),
    /** Appointments that somebody cancelled. */
    APPOINTMENTS_CANCELLED("AppointmentsCancelled"),
    /** Lines of the fund's files that were imported, by the file. */
    IMPORT_LINES("ImportLines", "file"),
    /** Lines of the fund's files that were set aside, by the file. */
    IMPORT_LINES_REJECTED("ImportLinesRejected", "file");

    private final String title;
    private final List<String> dimensions;

    Metric(String title, String... dimensions) {
        this.title = title;
        this.dimensions = List.of(dimensions);
    }

    /** The name by which operations find it. */
    public String title() {
        return title;
    }

    /** What its values are told apart by. */
    public List<String> dimensions() {
        return dimensions;
    }

    /**
     * A value of it.
     *
     * @param of the value of each dimension, a constant of the code
     */
    public Measure measure(long value, String... of) {
        return new Measure(this, value, List.of(of));
    }

    /** That it happened once. */
    public Measure one(String... of) {
        return measure(1, of);
    }
}
