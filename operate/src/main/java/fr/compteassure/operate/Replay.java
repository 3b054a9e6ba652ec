package fr.compteassure.operate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is to be done with a dead letter: docs/operations.md, "When an alarm rings", has the reason of each line. What is
 * done again here does no harm when it is done twice.
 */
sealed interface Replay {
    /** What it is, in plain words and without personal data. */
    String what();

    /**
     * It is put in the queue that it came from.
     *
     * @param queue what the template calls that queue
     */
    record ToQueue(String what, String queue) implements Replay {}

    /**
     * A function is started with the event that it failed on.
     *
     * @param function what the template calls it
     * @param event the event
     */
    record ToFunction(String what, String function, Map<?, ?> event) implements Replay {}

    /**
     * It stays where it is, for somebody to look at.
     *
     * @param why and what is to be done
     */
    record Left(String what, String why) implements Replay {}

    /** Which queue the rest of a run waits in, by what the run is about. */
    Map<String, String> OF_SUBJECT = Map.of("purge", "AccountsToPurge", "remind", "AccountsToRemind", "due",
            "ChangesToApply", "messages", "ChangesToApply", "unread", "UnreadToTell");

    /**
     * What a letter is judged by.
     *
     * @param today the day in France
     * @param topic the stack's own topic of e-mails that did not arrive; empty where there is none
     */
    record Here(LocalDate today, Optional<String> topic) {}

    /** The function that notes which addresses take no e-mail. */
    String MAIL_EVENTS = "RecordMailEvent";

    /** The queues of the nested stack of imports, after its name. */
    String INSURED = "Imports-InsuredToImport";
    /** That of payments. */
    String PAYMENTS = "Imports-PaymentsToImport";

    /** The queues of the template that something is put back into; those of a nested stack after its name. */
    static List<String> queues() {
        return Stream.concat(OF_SUBJECT.values().stream(), Stream.of("StatementsToNotify", "AppointmentsToRemind",
                "AccountsToErase", "DocumentFilesToCheck", "MailRetries", "LetterRetries", INSURED, PAYMENTS))
                .distinct().sorted()
                .toList();
    }

    /** What is to be done with a letter of MailFailures. */
    static Replay ofMail(DeadLetter letter) {
        if (letter.has("reason")) {
            return new Left("%s refused for good (%s)".formatted(kind(letter), letter.text("reason")),
                    "it would be refused again: help the person, or have it asked for anew");
        }
        if (letter.has("DDBStreamBatchInfo")) {
            return new Left("entries of the outbox that " + letter.failedFunction() + " never saw",
                    "it does not name them: find those without sentAt and refusedAt");
        }
        if (!letter.has("insuredId") || !letter.has("emailId")) {
            return unknown();
        }
        var kind = kind(letter);
        return new ToQueue(kind + " that was tried to the end",
                kind.equals("a letter") ? "LetterRetries" : "MailRetries");
    }

    private static String kind(DeadLetter letter) {
        var whose = letter.text("insuredId");
        return whose.endsWith("#letters") ? "a letter" : whose.endsWith("#sms") ? "an SMS" : "an e-mail";
    }

    /**
     * What is to be done with a letter of BackgroundFailures.
     *
     * @param here what it is judged by
     */
    static Replay ofBackground(DeadLetter letter, Here here) {
        return left(letter).<Replay>map(left -> left).orElseGet(() -> workOfBackground(letter, here));
    }

    /** What is told of something, with nothing in it that could be done again. */
    private static Optional<Left> left(DeadLetter letter) {
        if (letter.isOfSchedule()) {
            return Optional
                    .of(new Left("a start that the scheduler could not make", "its next run makes up for it; that"
                            + " of NotifyStatements and RemindAppointments comes too late: invoke them"));
        }
        if (letter.has("tooManyRuns")) {
            return Optional.of(new Left("work of %s that does not end".formatted(letter.text("function")),
                    "something is wrong with the numbers or the code"));
        }
        if (letter.has("replacedMeanwhile")) {
            return Optional
                    .of(new Left("a file that was replaced while %s imported it".formatted(letter.text("function")),
                            "what replaced it is imported by itself; have what it lacks dropped under another name"));
        }
        if (letter.has("registryNotImported")) {
            return Optional.of(new Left("an import of the whole registry", "start it again"));
        }
        if (letter.has("insuredIds")) {
            return Optional.of(new Left("people for whom %s failed".formatted(letter.text("function")), "its next run"
                    + " tries them again; NotifyStatements and RemindAppointments have none: invoke them"));
        }
        if (letter.has("notReady") && !letter.has("requestPayload")) {
            return Optional.of(new Left("functions that did not start when they were called to stay ready", "the next"
                    + " day's call makes up for it; their log says why they do not start"));
        }
        return Optional.empty();
    }

    private static Replay workOfBackground(DeadLetter letter, Here here) {
        if (letter.has("requestPayload")) {
            return ofRun(letter, here);
        }
        if (letter.has("TopicArn") && letter.has("Message")) {
            return ofNotices(Map.of("Records", List.of(Map.of("EventSource", "aws:sns", "Sns", letter.content()))),
                    here);
        }
        if (letter.has("shard") && letter.has("subject")) {
            return ofShard(letter.text("subject"), here.today());
        }
        if (letter.has("key") && letter.has("offset") && letter.has("parts")) {
            return new ToQueue("the rest of an import",
                    letter.text("key").startsWith("payments/") ? PAYMENTS : INSURED);
        }
        if (DeadLetter.bucket(letter.content()).isPresent()) {
            return new ToQueue("the look at a file of a document", "DocumentFilesToCheck");
        }
        return letter.content().keySet().equals(Set.of("insuredId"))
                ? new ToQueue("the closing of an account", "AccountsToErase")
                : unknown();
    }

    /** Whoever may send to the queue shall not mark addresses with an operator's rights. */
    private static Replay ofNotices(Map<?, ?> event, Here here) {
        var what = "a notice of an e-mail that did not arrive";
        return here.topic().filter(own -> DeadLetter.topics(event).equals(Set.of(own)))
                .<Replay>map(_ -> new ToFunction(what, MAIL_EVENTS, event))
                .orElseGet(() -> new Left(what, "it is not from the stack's own topic: find out who may send to this"
                        + " queue, and delete it"));
    }

    private static Replay ofRun(DeadLetter letter, Here here) {
        var function = letter.failedFunction();
        var event = letter.object("requestPayload");
        if (isOf(function, "CheckAttachment")) {
            return new ToFunction("the look at a file that somebody sent", "CheckAttachment", event);
        }
        if (isOf(function, MAIL_EVENTS)) {
            return ofNotices(event, here);
        }
        return DeadLetter.bucket(event).isPresent()
                ? new Left("an import that failed: " + function, "have the file dropped again")
                : new Left("a run that failed: " + function, "the next one makes up for it; NotifyStatements and"
                        + " RemindAppointments have none in time: invoke them");
    }

    /** CloudFormation calls a function by the stack's name, its own, and something that it makes up. */
    private static boolean isOf(String function, String logicalId) {
        return function.equals(logicalId) || function.contains("-" + logicalId + "-");
    }

    private static Replay ofShard(String subject, LocalDate today) {
        var what = "the rest of a run (%s)".formatted(subject);
        if (OF_SUBJECT.containsKey(subject)) {
            return new ToQueue(what, OF_SUBJECT.get(subject));
        }
        if (month(subject).isPresent()) {
            return new ToQueue(what, "StatementsToNotify");
        }
        return lastDay(subject).<Replay>map(day -> day.isBefore(today)
                ? new Left(what, "these appointments are past: nobody is reminded of them")
                : new ToQueue(what, "AppointmentsToRemind")).orElseGet(Replay::unknown);
    }

    private static Optional<YearMonth> month(String subject) {
        try {
            return Optional.of(YearMonth.parse(subject));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** Reminders are about days, a space between them. */
    private static Optional<LocalDate> lastDay(String subject) {
        try {
            return Stream.of(subject.split(" ")).map(LocalDate::parse).max(LocalDate::compareTo);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Left unknown() {
        return new Left("a message of no known kind", "look at it: see \"When an alarm rings\" in docs/operations.md");
    }
}
