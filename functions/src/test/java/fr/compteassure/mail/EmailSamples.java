package fr.compteassure.mail;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.EmailAddress;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;

/** An e-mail of each kind. */
final class EmailSamples {
    static final String SITE = "https://compte.example";
    static final String LINK = SITE + "/page#token=abc";
    static final String CODE = "048213";
    static final String ERA = "an-era-that-nobody-sees";
    static final Instant ENQUEUED = Instant.parse("2026-12-01T07:55:59Z");
    static final Instant HAPPENED = Instant.parse("2026-11-30T22:59:00Z");
    static final Instant DEADLINE = Instant.parse("2026-12-01T08:05:59Z");

    /** At a counter. */
    static final AppointmentFacts APPOINTMENT = new AppointmentFacts("0".repeat(32), "CPAM d’Ille-et-Vilaine",
            HAPPENED.atZone(Cloud.FRANCE), HAPPENED.plusSeconds(1200).atZone(Cloud.FRANCE),
            "7 cours des Alliés, Rennes",
            null, null);

    private EmailSamples() {}

    /** The body of each kind: a new kind needs its line here. */
    static EmailBody body(EmailKind kind) {
        return switch (kind) {
            case ACCOUNT_VALIDATION -> new EmailBody.AccountValidation();
            case ACCOUNT_VALIDATION_REMINDER -> new EmailBody.AccountValidationReminder();
            case ACCOUNT_ACTIVATION -> new EmailBody.AccountActivation();
            case ACCOUNT_RECOVERY -> new EmailBody.AccountRecovery();
            case OPENING_REPLACED -> new EmailBody.OpeningReplaced(HAPPENED);
            case RECOVERY_ANNOUNCED -> new EmailBody.RecoveryAnnounced(HAPPENED);
            case ACCOUNT_RECOVERED -> new EmailBody.AccountRecovered(HAPPENED);
            case LETTER_CODE_USED -> new EmailBody.LetterCodeUsed(HAPPENED);
            case MONTHLY_STATEMENT -> new EmailBody.MonthlyStatement(YearMonth.of(2026, 8));
            case PASSWORD_RESET -> new EmailBody.PasswordReset(ERA);
            case PASSWORD_CHANGED -> new EmailBody.PasswordChanged(HAPPENED);
            case EMAIL_CONFIRMATION -> new EmailBody.EmailConfirmation();
            case EMAIL_CHANGE_REQUESTED -> new EmailBody.EmailChangeRequested(HAPPENED);
            case EMAIL_CHANGED_FORMER -> new EmailBody.EmailChangedFormer(HAPPENED);
            case EMAIL_CHANGED -> new EmailBody.EmailChanged(HAPPENED);
            case STEP_UP_CODE -> new EmailBody.StepUpCode();
            case RECOVERY_CODES_MADE -> new EmailBody.RecoveryCodesMade(HAPPENED);
            case RECOVERY_CODE_USED -> new EmailBody.RecoveryCodeUsed(HAPPENED, 9);
            case LOG_IN_LOCKED -> new EmailBody.LogInLocked(HAPPENED);
            case REQUEST_RECEIVED -> new EmailBody.RequestReceived("7K4M-9QXT", HAPPENED);
            case REQUEST_NEWS -> new EmailBody.RequestNews("7K4M-9QXT", HAPPENED);
            case REQUEST_UPDATED -> new EmailBody.RequestUpdated("7K4M-9QXT", HAPPENED);
            case FUND_CHANGED -> new EmailBody.FundChanged("CPAM d’Ille-et-Vilaine", HAPPENED);
            case REQUEST_CONCERNS_YOU -> new EmailBody.RequestConcernsYou(HAPPENED);
            case REQUEST_REMINDER -> new EmailBody.RequestReminder("7K4M-9QXT", HAPPENED);
            case REQUEST_LATE -> new EmailBody.RequestLate("7K4M-9QXT", HAPPENED);
            case MESSAGE_RECEIVED -> new EmailBody.MessageReceived("7K4M-9QXT", "CPAM d’Ille-et-Vilaine", HAPPENED,
                    LocalDate.of(2026, 12, 7));
            case MESSAGE_ANSWERED -> new EmailBody.MessageAnswered(HAPPENED);
            case BANK_CHANGE_ANNOUNCED -> new EmailBody.BankChangeAnnounced("a-request-that-nobody-sees", "7K4M-9QXT",
                    HAPPENED);
            case BANK_CHANGE_MADE -> new EmailBody.BankChangeMade("7K4M-9QXT", HAPPENED);
            case BANK_CHANGE_STOPPED -> new EmailBody.BankChangeStopped("7K4M-9QXT", HAPPENED);
            case APPOINTMENT_BOOKED -> new EmailBody.AppointmentBooked(APPOINTMENT);
            case APPOINTMENT_CANCELLED -> new EmailBody.AppointmentCancelled(APPOINTMENT);
            case APPOINTMENT_DROPPED -> new EmailBody.AppointmentDropped(APPOINTMENT);
            case APPOINTMENT_REMINDER -> new EmailBody.AppointmentReminder(APPOINTMENT);
            case ASSISTANCE_BOOKED -> new EmailBody.AssistanceBooked(APPOINTMENT);
            case ASSISTANCE_CANCELLED -> new EmailBody.AssistanceCancelled(APPOINTMENT);
            case ASSISTANCE_REMINDER -> new EmailBody.AssistanceReminder(APPOINTMENT);
            case ACCOUNT_CLOSED -> new EmailBody.AccountClosed(HAPPENED);
            case ACCOUNT_FROZEN -> new EmailBody.AccountFrozen(HAPPENED);
            case ACCOUNT_THAWED -> new EmailBody.AccountThawed(HAPPENED);
        };
    }

    /** The e-mail, in the outbox. */
    static OutboxEmail email(EmailKind kind, String name) {
        return new OutboxEmail(new InsuredId("A".repeat(43)), "019ad8d41a1808864298e8ffffffffff",
                new EmailAddress("jean@example.org"), name, body(kind), ENQUEUED, DEADLINE, DEADLINE, null, null, null,
                null, null, false);
    }

    /** What it says. */
    static EmailText text(EmailKind kind, String name) {
        var computed = new HashMap<String, String>();
        kind.button().ifPresent(_ -> computed.put("link", LINK));
        if (kind == EmailKind.STEP_UP_CODE) {
            computed.put("code", CODE);
        }
        return EmailText.of(email(kind, name), computed, SITE);
    }

    /** An HTML text as one hears it. */
    static String readAloud(String html) {
        return html.replaceAll("(?s)<head>.*</head>|<[^>]+>", "").replace("&nbsp;", " ").replace("&#8239;", "\u202F")
                .replaceAll("\\s+", " ");
    }
}
