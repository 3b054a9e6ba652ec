package fr.compteassure.activity;

import fr.compteassure.activity.Activity.AccountActivated;
import fr.compteassure.activity.Activity.AccountClosed;
import fr.compteassure.activity.Activity.AccountFrozen;
import fr.compteassure.activity.Activity.AccountOpened;
import fr.compteassure.activity.Activity.AccountOpenedWithHelp;
import fr.compteassure.activity.Activity.AccountRecovered;
import fr.compteassure.activity.Activity.AccountThawed;
import fr.compteassure.activity.Activity.AccountValidated;
import fr.compteassure.activity.Activity.AppointmentBooked;
import fr.compteassure.activity.Activity.AppointmentCancelled;
import fr.compteassure.activity.Activity.AppointmentDropped;
import fr.compteassure.activity.Activity.ContactChanged;
import fr.compteassure.activity.Activity.DataExported;
import fr.compteassure.activity.Activity.DocumentDownloaded;
import fr.compteassure.activity.Activity.DocumentIssued;
import fr.compteassure.activity.Activity.EmailChangeDropped;
import fr.compteassure.activity.Activity.EmailChangeRequested;
import fr.compteassure.activity.Activity.EmailChanged;
import fr.compteassure.activity.Activity.EmailComplained;
import fr.compteassure.activity.Activity.EmailUnreachable;
import fr.compteassure.activity.Activity.LetterCodeUsed;
import fr.compteassure.activity.Activity.LogInUnlocked;
import fr.compteassure.activity.Activity.LogInsRefused;
import fr.compteassure.activity.Activity.LoggedIn;
import fr.compteassure.activity.Activity.MessageAnswered;
import fr.compteassure.activity.Activity.MessageSent;
import fr.compteassure.activity.Activity.MessagesViewed;
import fr.compteassure.activity.Activity.PasswordChanged;
import fr.compteassure.activity.Activity.PasswordReset;
import fr.compteassure.activity.Activity.RecoveryCodeUsed;
import fr.compteassure.activity.Activity.RecoveryCodesMade;
import fr.compteassure.activity.Activity.RecoveryOpened;
import fr.compteassure.activity.Activity.RecoveryStopped;
import fr.compteassure.activity.Activity.RequestAnswered;
import fr.compteassure.activity.Activity.RequestConcerns;
import fr.compteassure.activity.Activity.RequestDecided;
import fr.compteassure.activity.Activity.RequestObjected;
import fr.compteassure.activity.Activity.RequestReopened;
import fr.compteassure.activity.Activity.RequestSettled;
import fr.compteassure.activity.Activity.RequestStopped;
import fr.compteassure.activity.Activity.RequestSubmitted;
import fr.compteassure.activity.Activity.RequestTaken;
import fr.compteassure.activity.Activity.RequestToldByLetter;
import fr.compteassure.activity.Activity.RequestViewed;
import fr.compteassure.activity.Activity.RequestWithdrawn;
import fr.compteassure.activity.Activity.SessionEnded;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The activities that an account tells. */
public enum ActivityKind {
    /** {@link AccountOpened}. */
    ACCOUNT_OPENED(_ -> new AccountOpened()),
    /** {@link AccountValidated}. */
    ACCOUNT_VALIDATED(_ -> new AccountValidated()),
    /** {@link AccountOpenedWithHelp}. */
    ACCOUNT_OPENED_WITH_HELP(_ -> new AccountOpenedWithHelp()),
    /** {@link AccountActivated}. */
    ACCOUNT_ACTIVATED(facts -> new AccountActivated(Boolean.parseBoolean(facts.get("byLetter")))),
    /** {@link RecoveryOpened}. */
    RECOVERY_OPENED(_ -> new RecoveryOpened()),
    /** {@link RecoveryStopped}. */
    RECOVERY_STOPPED(_ -> new RecoveryStopped()),
    /** {@link AccountRecovered}. */
    ACCOUNT_RECOVERED(facts -> new AccountRecovered(Boolean.parseBoolean(facts.get("byLetter")))),
    /** {@link LetterCodeUsed}. */
    LETTER_CODE_USED(_ -> new LetterCodeUsed()),
    /** {@link LoggedIn}. */
    LOGGED_IN(facts -> new LoggedIn(facts.get("device"))),
    /** {@link LogInsRefused}. */
    LOG_INS_REFUSED(facts -> new LogInsRefused(Long.parseLong(facts.get("count")), Instant.parse(facts.get("from")),
            Instant.parse(facts.get("to")))),
    /** {@link LogInUnlocked}. */
    LOG_IN_UNLOCKED(_ -> new LogInUnlocked()),
    /** {@link SessionEnded}. */
    SESSION_ENDED(facts -> new SessionEnded(facts.get("device"))),
    /** {@link PasswordChanged}. */
    PASSWORD_CHANGED(_ -> new PasswordChanged()),
    /** {@link PasswordReset}. */
    PASSWORD_RESET(facts -> new PasswordReset(Boolean.parseBoolean(facts.get("byRecoveryCode")))),
    /** {@link ContactChanged}. */
    CONTACT_CHANGED(facts -> new ContactChanged(Set.of(facts.get("what").split(",")))),
    /** {@link EmailChangeRequested}. */
    EMAIL_CHANGE_REQUESTED(_ -> new EmailChangeRequested()),
    /** {@link EmailChangeDropped}. */
    EMAIL_CHANGE_DROPPED(_ -> new EmailChangeDropped()),
    /** {@link EmailChanged}. */
    EMAIL_CHANGED(_ -> new EmailChanged()),
    /** {@link EmailUnreachable}. */
    EMAIL_UNREACHABLE(_ -> new EmailUnreachable()),
    /** {@link EmailComplained}. */
    EMAIL_COMPLAINED(_ -> new EmailComplained()),
    /** {@link RecoveryCodesMade}. */
    RECOVERY_CODES_MADE(_ -> new RecoveryCodesMade()),
    /** {@link RecoveryCodeUsed}. */
    RECOVERY_CODE_USED(facts -> new RecoveryCodeUsed(Integer.parseInt(facts.get("left")))),
    /** {@link DocumentIssued}. */
    DOCUMENT_ISSUED(facts -> new DocumentIssued(facts.get("title"))),
    /** {@link DocumentDownloaded}. */
    DOCUMENT_DOWNLOADED(facts -> new DocumentDownloaded(facts.get("title"))),
    /** {@link RequestSubmitted}. */
    REQUEST_SUBMITTED(facts -> new RequestSubmitted(facts.get("number"))),
    /** {@link RequestAnswered}. */
    REQUEST_ANSWERED(facts -> new RequestAnswered(facts.get("number"))),
    /** {@link RequestWithdrawn}. */
    REQUEST_WITHDRAWN(facts -> new RequestWithdrawn(facts.get("number"))),
    /** {@link RequestStopped}. */
    REQUEST_STOPPED(facts -> new RequestStopped(facts.get("number"))),
    /** {@link RequestSettled}. */
    REQUEST_SETTLED(facts -> new RequestSettled(facts.get("number"))),
    /** {@link RequestConcerns}. */
    REQUEST_CONCERNS(facts -> new RequestConcerns(facts.get("number"))),
    /** {@link RequestToldByLetter}. */
    REQUEST_TOLD_BY_LETTER(facts -> new RequestToldByLetter(facts.get("number"))),
    /** {@link RequestObjected}. */
    REQUEST_OBJECTED(facts -> new RequestObjected(facts.get("number"))),
    /** {@link RequestViewed}. */
    REQUEST_VIEWED(facts -> new RequestViewed(facts.get("number"))),
    /** {@link RequestTaken}. */
    REQUEST_TAKEN(facts -> new RequestTaken(facts.get("number"))),
    /** {@link RequestDecided}. */
    REQUEST_DECIDED(facts -> new RequestDecided(facts.get("number"))),
    /** {@link RequestReopened}. */
    REQUEST_REOPENED(facts -> new RequestReopened(facts.get("number"))),
    /** {@link MessageSent}. */
    MESSAGE_SENT(facts -> new MessageSent(facts.get("number"))),
    /** {@link MessagesViewed}. */
    MESSAGES_VIEWED(facts -> new MessagesViewed(facts.get("number"))),
    /** {@link MessageAnswered}. */
    MESSAGE_ANSWERED(facts -> new MessageAnswered(facts.get("number"))),
    /** {@link AppointmentBooked}. */
    APPOINTMENT_BOOKED(facts -> new AppointmentBooked(ZonedDateTime.parse(facts.get("startsAt")))),
    /** {@link AppointmentCancelled}. */
    APPOINTMENT_CANCELLED(facts -> new AppointmentCancelled(ZonedDateTime.parse(facts.get("startsAt")))),
    /** {@link AppointmentDropped}. */
    APPOINTMENT_DROPPED(facts -> new AppointmentDropped(ZonedDateTime.parse(facts.get("startsAt")))),
    /** {@link DataExported}. */
    DATA_EXPORTED(_ -> new DataExported()),
    /** {@link AccountFrozen}. */
    ACCOUNT_FROZEN(_ -> new AccountFrozen()),
    /** {@link AccountThawed}. */
    ACCOUNT_THAWED(_ -> new AccountThawed()),
    /** {@link AccountClosed}. */
    ACCOUNT_CLOSED(_ -> new AccountClosed());

    private final Function<Map<String, String>, Activity> reader;

    ActivityKind(Function<Map<String, String>, Activity> reader) {
        this.reader = reader;
    }

    static ActivityKind of(Activity activity) {
        return switch (activity) {
            case AccountOpened _ -> ACCOUNT_OPENED;
            case AccountValidated _ -> ACCOUNT_VALIDATED;
            case AccountOpenedWithHelp _ -> ACCOUNT_OPENED_WITH_HELP;
            case AccountActivated _ -> ACCOUNT_ACTIVATED;
            case RecoveryOpened _ -> RECOVERY_OPENED;
            case RecoveryStopped _ -> RECOVERY_STOPPED;
            case AccountRecovered _ -> ACCOUNT_RECOVERED;
            case LetterCodeUsed _ -> LETTER_CODE_USED;
            case LoggedIn _ -> LOGGED_IN;
            case LogInsRefused _ -> LOG_INS_REFUSED;
            case LogInUnlocked _ -> LOG_IN_UNLOCKED;
            case SessionEnded _ -> SESSION_ENDED;
            case PasswordChanged _ -> PASSWORD_CHANGED;
            case PasswordReset _ -> PASSWORD_RESET;
            case ContactChanged _ -> CONTACT_CHANGED;
            case EmailChangeRequested _ -> EMAIL_CHANGE_REQUESTED;
            case EmailChangeDropped _ -> EMAIL_CHANGE_DROPPED;
            case EmailChanged _ -> EMAIL_CHANGED;
            case EmailUnreachable _ -> EMAIL_UNREACHABLE;
            case EmailComplained _ -> EMAIL_COMPLAINED;
            case RecoveryCodesMade _ -> RECOVERY_CODES_MADE;
            case RecoveryCodeUsed _ -> RECOVERY_CODE_USED;
            case DocumentIssued _ -> DOCUMENT_ISSUED;
            case DocumentDownloaded _ -> DOCUMENT_DOWNLOADED;
            case RequestSubmitted _ -> REQUEST_SUBMITTED;
            case RequestAnswered _ -> REQUEST_ANSWERED;
            case RequestWithdrawn _ -> REQUEST_WITHDRAWN;
            case RequestStopped _ -> REQUEST_STOPPED;
            case RequestSettled _ -> REQUEST_SETTLED;
            case RequestConcerns _ -> REQUEST_CONCERNS;
            case RequestToldByLetter _ -> REQUEST_TOLD_BY_LETTER;
            case RequestObjected _ -> REQUEST_OBJECTED;
            case RequestViewed _ -> REQUEST_VIEWED;
            case RequestTaken _ -> REQUEST_TAKEN;
            case RequestDecided _ -> REQUEST_DECIDED;
            case RequestReopened _ -> REQUEST_REOPENED;
            case MessageSent _ -> MESSAGE_SENT;
            case MessagesViewed _ -> MESSAGES_VIEWED;
            case MessageAnswered _ -> MESSAGE_ANSWERED;
            case AppointmentBooked _ -> APPOINTMENT_BOOKED;
            case AppointmentCancelled _ -> APPOINTMENT_CANCELLED;
            case AppointmentDropped _ -> APPOINTMENT_DROPPED;
            case DataExported _ -> DATA_EXPORTED;
            case AccountFrozen _ -> ACCOUNT_FROZEN;
            case AccountThawed _ -> ACCOUNT_THAWED;
            case AccountClosed _ -> ACCOUNT_CLOSED;
        };
    }

    /** The activity that these facts were kept of. */
    Activity activity(Map<String, String> facts) {
        return reader.apply(facts);
    }
}
