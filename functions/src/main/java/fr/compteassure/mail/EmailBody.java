package fr.compteassure.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/**
 * What an e-mail tells, with the facts that its two texts name. None tells anything of a person's health, and none bears
 * a NIR or a password. A new kind is a record here with its line in {@link #kind}, one in {@link EmailKind}, a text and
 * an HTML text.
 */
public sealed interface EmailBody {

    /** Which of the e-mails it is. */
    default EmailKind kind() {
        return switch (this) {
            case AccountValidation _ -> EmailKind.ACCOUNT_VALIDATION;
            case AccountValidationReminder _ -> EmailKind.ACCOUNT_VALIDATION_REMINDER;
            case AccountActivation _ -> EmailKind.ACCOUNT_ACTIVATION;
            case AccountRecovery _ -> EmailKind.ACCOUNT_RECOVERY;
            case OpeningReplaced _ -> EmailKind.OPENING_REPLACED;
            case RecoveryAnnounced _ -> EmailKind.RECOVERY_ANNOUNCED;
            case AccountRecovered _ -> EmailKind.ACCOUNT_RECOVERED;
            case LetterCodeUsed _ -> EmailKind.LETTER_CODE_USED;
            case MonthlyStatement _ -> EmailKind.MONTHLY_STATEMENT;
            case PasswordReset _ -> EmailKind.PASSWORD_RESET;
            case PasswordChanged _ -> EmailKind.PASSWORD_CHANGED;
            case EmailConfirmation _ -> EmailKind.EMAIL_CONFIRMATION;
            case EmailChangeRequested _ -> EmailKind.EMAIL_CHANGE_REQUESTED;
            case EmailChangedFormer _ -> EmailKind.EMAIL_CHANGED_FORMER;
            case EmailChanged _ -> EmailKind.EMAIL_CHANGED;
            case StepUpCode _ -> EmailKind.STEP_UP_CODE;
            case RecoveryCodesMade _ -> EmailKind.RECOVERY_CODES_MADE;
            case RecoveryCodeUsed _ -> EmailKind.RECOVERY_CODE_USED;
            case LogInLocked _ -> EmailKind.LOG_IN_LOCKED;
            case RequestReceived _ -> EmailKind.REQUEST_RECEIVED;
            case RequestNews _ -> EmailKind.REQUEST_NEWS;
            case RequestUpdated _ -> EmailKind.REQUEST_UPDATED;
            case FundChanged _ -> EmailKind.FUND_CHANGED;
            case RequestConcernsYou _ -> EmailKind.REQUEST_CONCERNS_YOU;
            case RequestReminder _ -> EmailKind.REQUEST_REMINDER;
            case RequestLate _ -> EmailKind.REQUEST_LATE;
            case MessageReceived _ -> EmailKind.MESSAGE_RECEIVED;
            case MessageAnswered _ -> EmailKind.MESSAGE_ANSWERED;
            case BankChangeAnnounced _ -> EmailKind.BANK_CHANGE_ANNOUNCED;
            case BankChangeMade _ -> EmailKind.BANK_CHANGE_MADE;
            case BankChangeStopped _ -> EmailKind.BANK_CHANGE_STOPPED;
            case AppointmentBooked _ -> EmailKind.APPOINTMENT_BOOKED;
            case AppointmentCancelled _ -> EmailKind.APPOINTMENT_CANCELLED;
            case AppointmentDropped _ -> EmailKind.APPOINTMENT_DROPPED;
            case AppointmentReminder _ -> EmailKind.APPOINTMENT_REMINDER;
            case AssistanceBooked _ -> EmailKind.ASSISTANCE_BOOKED;
            case AssistanceCancelled _ -> EmailKind.ASSISTANCE_CANCELLED;
            case AssistanceReminder _ -> EmailKind.ASSISTANCE_REMINDER;
            case AccountClosed _ -> EmailKind.ACCOUNT_CLOSED;
            case AccountFrozen _ -> EmailKind.ACCOUNT_FROZEN;
            case AccountThawed _ -> EmailKind.ACCOUNT_THAWED;
        };
    }

    /** The facts, by the names that its texts have for them; texts, or dates and times, which the texts write in words. */
    default Map<String, Object> values() {
        return Map.of();
    }

    /**
     * What its link is about when that is not the e-mail itself: 32 hexadecimal digits. E-mails about the same thing have
     * one link then, which names it beside the token.
     */
    default Optional<String> linkedId() {
        return Optional.empty();
    }

    /** What the page of its link is to show first: a fragment without its {@code #}, when there is such a thing. */
    default Optional<String> shown() {
        return Optional.empty();
    }

    /** That something has happened. */
    sealed interface Notice extends EmailBody {
        /** When. */
        Instant at();

        @Override
        default Map<String, Object> values() {
            return Map.of("at", at());
        }
    }

    /** The link that validates an account just opened. */
    record AccountValidation() implements EmailBody {}

    /** The same link again, two days before the account is removed. */
    record AccountValidationReminder() implements EmailBody {}

    /** The link by which whose account was opened with the fund's help chooses a password. */
    record AccountActivation() implements EmailBody {}

    /** To the address given to the fund: the link by which one gets back into an account whose mailbox or password is lost. */
    record AccountRecovery() implements EmailBody {}

    /** To the address of an account opened online and not validated: that the fund opened it anew with somebody, elsewhere. */
    record OpeningReplaced(Instant at) implements Notice {}

    /** To the addresses that an account has: that the fund opened such a way back, with the link that stops it. */
    record RecoveryAnnounced(Instant at) implements Notice {}

    /** To those that it had: that somebody took the way back, with the link that has the account frozen. */
    record AccountRecovered(Instant at) implements Notice {}

    /** That the code of a letter was used in place of one by e-mail, and that what was held for some days is no longer. */
    record LetterCodeUsed(Instant at) implements Notice {}

    /**
     * That the statement of a month can be had.
     *
     * @param month the month
     */
    record MonthlyStatement(YearMonth month) implements EmailBody {
        @Override
        public Map<String, Object> values() {
            return Map.of("month", month);
        }

        @Override
        public Optional<String> shown() {
            return Optional.of("month=" + month);
        }
    }

    /**
     * The link by which one chooses a new password.
     *
     * @param era which links of the account work together; kept, and never shown
     */
    record PasswordReset(String era) implements EmailBody {
        @Override
        public Map<String, Object> values() {
            return Map.of("era", era);
        }
    }

    /** That the password is another one, by a change or a reset, and that other sessions have ended. */
    record PasswordChanged(Instant at) implements Notice {}

    /** To a new address: the link that makes it the account's. */
    record EmailConfirmation() implements EmailBody {}

    /** To the address of the account: that somebody wants another one in its place. */
    record EmailChangeRequested(Instant at) implements Notice {}

    /** To the former address: that it serves no longer. */
    record EmailChangedFormer(Instant at) implements Notice {}

    /** To the new address: that it serves from now on. */
    record EmailChanged(Instant at) implements Notice {}

    /** The code that confirms what is being done on the account; {@link StepUpCodes} computes it. */
    record StepUpCode() implements EmailBody {}

    /** That there is a new set of recovery codes, and that the one before is void. */
    record RecoveryCodesMade(Instant at) implements Notice {}

    /**
     * That a recovery code was used.
     *
     * @param at when
     * @param left how many of the set are left
     */
    record RecoveryCodeUsed(Instant at, int left) implements Notice {
        @Override
        public Map<String, Object> values() {
            return Map.of("at", at, "left", left);
        }
    }

    /**
     * That nobody can log in for a while, after wrong passwords, with the link that lets its reader's browser in.
     *
     * @param until until when
     */
    record LogInLocked(Instant until) implements EmailBody {
        @Override
        public Map<String, Object> values() {
            return Map.of("until", until);
        }
    }

    /** What happened to a request, which is told by its number: what it is about may say something of a person's health. */
    sealed interface OfRequest extends EmailBody {

        /** The request's number. */
        String number();

        /** When it happened, or was found. */
        Instant at();

        @Override
        default Map<String, Object> values() {
            return Map.of("number", number(), "at", at());
        }
    }

    /**
     * That a request was submitted.
     *
     * @param number the request's number
     * @param at when
     */
    record RequestReceived(String number, Instant at) implements OfRequest {}

    /**
     * That something happened to a request, which is told in the account only.
     *
     * @param number the request's number
     * @param at when
     */
    record RequestNews(String number, Instant at) implements OfRequest {}

    /**
     * That the person answered, withdrew or objected to a request, in case it was somebody else.
     *
     * @param number the request's number
     * @param at when
     */
    record RequestUpdated(String number, Instant at) implements OfRequest {}

    /**
     * That another fund has the person's file from now on.
     *
     * @param fund its name
     * @param at when
     */
    record FundChanged(String fund, Instant at) implements EmailBody {
        @Override
        public Map<String, Object> values() {
            return Map.of("fund", fund, "at", at);
        }
    }

    /**
     * To the other parent of a child: that a request concerns them too, to which they may object.
     *
     * @param until the last moment for that: nobody knows on which day midnight is
     */
    record RequestConcernsYou(Instant until) implements EmailBody {
        @Override
        public Map<String, Object> values() {
            return Map.of("until", until);
        }
    }

    /**
     * That a request still awaits something of the person.
     *
     * @param number the request's number
     * @param at when that was found
     */
    record RequestReminder(String number, Instant at) implements OfRequest {}

    /**
     * That the fund has not answered a request by the day that was told.
     *
     * @param number the request's number
     * @param at when that was found
     */
    record RequestLate(String number, Instant at) implements OfRequest {}

    /**
     * That a message arrived: the receipt that the law wants of whatever is sent to an administration (Code des relations
     * entre le public et l’administration, articles L112-11 and R112-11-1), with nothing of what it says.
     *
     * @param number the number of its thread
     * @param fund the name of the fund that answers it
     * @param at when it arrived
     * @param answerBy by when the fund answers
     */
    record MessageReceived(String number, String fund, Instant at, LocalDate answerBy) implements EmailBody {
        @Override
        public Map<String, Object> values() {
            return Map.of("number", number, "fund", fund, "at", at, "answerBy", answerBy);
        }
    }

    /** That the fund answered a message: neither what nor about what. */
    record MessageAnswered(Instant at) implements Notice {}

    /**
     * That benefits are to be paid to another bank account, with the link that stops it until the e-mail's deadline, when it
     * happens.
     *
     * @param requestId the request that the link stops, and no other; kept, and never shown
     * @param number the request's number
     * @param at when it was submitted
     */
    record BankChangeAnnounced(String requestId, String number, Instant at) implements EmailBody {
        @Override
        public Map<String, Object> values() {
            return Map.of("requestId", requestId, "number", number, "at", at);
        }
    }

    /**
     * That benefits are paid to another bank account from now on.
     *
     * @param number the request's number
     * @param at since when
     */
    record BankChangeMade(String number, Instant at) implements OfRequest {}

    /**
     * That nothing comes of a change of bank account: it was given up, stopped or refused.
     *
     * @param number the request's number
     * @param at since when
     */
    record BankChangeStopped(String number, Instant at) implements OfRequest {}

    /** What is told of an appointment, never its subject, which may say something of a person's health. */
    sealed interface OfAppointment extends EmailBody {

        /** The appointment. */
        AppointmentFacts facts();

        /** What a calendar is to do with it; empty when it knows already. */
        default Optional<CalendarFile.Method> calendar() {
            return Optional.empty();
        }

        @Override
        default Map<String, Object> values() {
            return facts().values();
        }
    }

    /** The same to somebody without an account, whose link cancels it. */
    sealed interface OfAssistance extends OfAppointment {
        @Override
        default Optional<String> linkedId() {
            return Optional.of(facts().appointmentId());
        }
    }

    /** That an appointment is booked. */
    record AppointmentBooked(AppointmentFacts facts) implements OfAppointment {
        @Override
        public Optional<CalendarFile.Method> calendar() {
            return Optional.of(CalendarFile.Method.REQUEST);
        }
    }

    /** That an appointment was cancelled as the person wanted. */
    record AppointmentCancelled(AppointmentFacts facts) implements OfAppointment {
        @Override
        public Optional<CalendarFile.Method> calendar() {
            return Optional.of(CalendarFile.Method.CANCEL);
        }
    }

    /** That an appointment is cancelled because the person belongs to another fund now. */
    record AppointmentDropped(AppointmentFacts facts) implements OfAppointment {
        @Override
        public Optional<CalendarFile.Method> calendar() {
            return Optional.of(CalendarFile.Method.CANCEL);
        }
    }

    /** That an appointment is tomorrow. */
    record AppointmentReminder(AppointmentFacts facts) implements OfAppointment {}

    /** That somebody without an account has an appointment, with the link that cancels it. */
    record AssistanceBooked(AppointmentFacts facts) implements OfAssistance {
        @Override
        public Optional<CalendarFile.Method> calendar() {
            return Optional.of(CalendarFile.Method.REQUEST);
        }
    }

    /** That it was cancelled. */
    record AssistanceCancelled(AppointmentFacts facts) implements OfAssistance {
        @Override
        public Optional<CalendarFile.Method> calendar() {
            return Optional.of(CalendarFile.Method.CANCEL);
        }
    }

    /** That it is tomorrow, with the same link. */
    record AssistanceReminder(AppointmentFacts facts) implements OfAssistance {}

    /** That the account is closed: the last e-mail about it. */
    record AccountClosed(Instant at) implements Notice {}

    /** That the fund froze the account, lest a fraud goes on: nobody can log in. */
    record AccountFrozen(Instant at) implements Notice {}

    /** That one can log in again after the account was frozen. */
    record AccountThawed(Instant at) implements Notice {}
}
