package fr.compteassure.activity;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something that was done on an account, with the facts that its sentence names. None tells anything of a person's
 * health, and none bears a NIR, an e-mail or an IP address. A new one is a record here, its line in
 * {@link ActivityKind}, its sentence in {@link ActivityText}, and its line in {@code openapi.yaml}.
 */
public sealed interface Activity {

    /** Which of the activities it is. */
    default ActivityKind kind() {
        return ActivityKind.of(this);
    }

    /** Who does such a thing; an advisor may do what the person does, too. */
    default Actor actor() {
        return Actor.INSURED;
    }

    /** The facts as they are kept, which {@link ActivityKind#activity} reads back. */
    default Map<String, String> facts() {
        return Map.of();
    }

    /** What happened, in a French sentence for the person. */
    default String detail() {
        return ActivityText.of(this);
    }

    /** The account was opened, to be validated. */
    record AccountOpened() implements Activity {}

    /** The account was validated. */
    record AccountValidated() implements Activity {}

    /** An advisor of the fund opened the account for the person, who finishes that alone. */
    record AccountOpenedWithHelp() implements Activity {
        @Override
        public Actor actor() {
            return Actor.ADVISOR;
        }
    }

    /**
     * The person finished that: accepted the terms and chose a password.
     *
     * @param byLetter whether by the code of a letter, rather than by the link of an e-mail
     */
    record AccountActivated(boolean byLetter) implements Activity {
        @Override
        public Map<String, String> facts() {
            return Map.of("byLetter", Boolean.toString(byLetter));
        }
    }

    /** An advisor of the fund opened a way back into the account, for a lost mailbox or password. */
    record RecoveryOpened() implements Activity {
        @Override
        public Actor actor() {
            return Actor.ADVISOR;
        }
    }

    /** That way back was stopped, or the account frozen because it had been taken, by the link of an e-mail. */
    record RecoveryStopped() implements Activity {}

    /**
     * That way back was taken.
     *
     * @param byLetter whether by the code of a letter, rather than by the link of an e-mail
     */
    record AccountRecovered(boolean byLetter) implements Activity {
        @Override
        public Map<String, String> facts() {
            return Map.of("byLetter", Boolean.toString(byLetter));
        }
    }

    /** The code of a letter confirmed something, and ended the wait that an opening or a recovery with help brings. */
    record LetterCodeUsed() implements Activity {}

    /**
     * A session began.
     *
     * @param device on what, such as « Firefox sur Windows »
     */
    record LoggedIn(String device) implements Activity {
        @Override
        public Map<String, String> facts() {
            return Map.of("device", device);
        }
    }

    /**
     * Log-ins were refused within an hour of the clock; nobody knows whose they were.
     *
     * @param count how many
     * @param from when the first one was
     * @param to when the last one was
     */
    record LogInsRefused(long count, Instant from, Instant to) implements Activity {
        @Override
        public Map<String, String> facts() {
            return Map.of("count", Long.toString(count), "from", from.toString(), "to", to.toString());
        }

        @Override
        public Actor actor() {
            return Actor.SYSTEM;
        }
    }

    /** The log-in, which refused ones had locked, was unlocked by the link of an e-mail. */
    record LogInUnlocked() implements Activity {}

    /**
     * A session was ended, this one or another one.
     *
     * @param device on what it was, such as « Firefox sur Windows »
     */
    record SessionEnded(String device) implements Activity {
        @Override
        public Map<String, String> facts() {
            return Map.of("device", device);
        }
    }

    /** The password was changed by who knew it. */
    record PasswordChanged() implements Activity {}

    /**
     * Another password was chosen without the former one.
     *
     * @param byRecoveryCode whether a recovery code served, rather than the link of an e-mail
     */
    record PasswordReset(boolean byRecoveryCode) implements Activity {
        @Override
        public Map<String, String> facts() {
            return Map.of("byRecoveryCode", Boolean.toString(byRecoveryCode));
        }
    }

    /**
     * The ways to reach the person were changed, but for the e-mail address.
     *
     * @param what at least one of {@code mobilePhone}, {@code landlinePhone} and {@code preferences}
     */
    record ContactChanged(Set<String> what) implements Activity {
        private static final Set<String> KNOWN = Set.of("mobilePhone", "landlinePhone", "preferences");

        /** @throws IllegalArgumentException when it is none of these, or something else */
        public ContactChanged {
            if (what.isEmpty() || !KNOWN.containsAll(what)) {
                throw new IllegalArgumentException("no changes of a contact: " + what);
            }
            what = Set.copyOf(what);
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("what", String.join(",", new TreeSet<>(what)));
        }
    }

    /** Another e-mail address was given, which counts once its link is opened. */
    record EmailChangeRequested() implements Activity {}

    /** The e-mail address given will not count. */
    record EmailChangeDropped() implements Activity {}

    /** The new e-mail address counts. */
    record EmailChanged() implements Activity {}

    /** The e-mail address takes no e-mail any more. */
    record EmailUnreachable() implements Activity {
        @Override
        public Actor actor() {
            return Actor.SYSTEM;
        }
    }

    /** An e-mail was called unwanted at the e-mail address. */
    record EmailComplained() implements Activity {
        @Override
        public Actor actor() {
            return Actor.SYSTEM;
        }
    }

    /** A set of recovery codes was made; it voids the former one. */
    record RecoveryCodesMade() implements Activity {}

    /**
     * A recovery code was used.
     *
     * @param left how many are left
     */
    record RecoveryCodeUsed(int left) implements Activity {
        @Override
        public Map<String, String> facts() {
            return Map.of("left", Integer.toString(left));
        }
    }

    /**
     * A document was issued.
     *
     * @param title its French title, without any fact of health
     */
    record DocumentIssued(String title) implements Activity {
        @Override
        public Map<String, String> facts() {
            return Map.of("title", title);
        }
    }

    /**
     * A link to a document that had been issued was handed out again.
     *
     * @param title its French title, without any fact of health
     */
    record DocumentDownloaded(String title) implements Activity {
        @Override
        public Map<String, String> facts() {
            return Map.of("title", title);
        }
    }

    /** All that is held on the person was asked for. */
    record DataExported() implements Activity {}

    /** Something happened to a request, which is told by its number: what it is about may say something of a person's health. */
    sealed interface OfRequest extends Activity {
        /** The request's number. */
        String number();

        @Override
        default Map<String, String> facts() {
            return Map.of("number", number());
        }
    }

    /**
     * A request was submitted.
     *
     * @param number the request's number
     */
    record RequestSubmitted(String number) implements OfRequest {}

    /**
     * What the fund asked for about a request was given.
     *
     * @param number the request's number
     */
    record RequestAnswered(String number) implements OfRequest {}

    /**
     * A request was given up.
     *
     * @param number the request's number
     */
    record RequestWithdrawn(String number) implements OfRequest {}

    /**
     * A request was stopped by the link of an e-mail, without a session.
     *
     * @param number the request's number
     */
    record RequestStopped(String number) implements OfRequest {}

    /**
     * A request was accepted because its day came.
     *
     * @param number the request's number
     */
    record RequestSettled(String number) implements OfRequest {
        @Override
        public Actor actor() {
            return Actor.SYSTEM;
        }
    }

    /**
     * The other parent of a child submitted a request that concerns the person too.
     *
     * @param number the request's number
     */
    record RequestConcerns(String number) implements OfRequest {
        @Override
        public Actor actor() {
            return Actor.SYSTEM;
        }
    }

    /**
     * The person was told of a request by letter, because nobody had opened it in the account.
     *
     * @param number the request's number
     */
    record RequestToldByLetter(String number) implements OfRequest {
        @Override
        public Actor actor() {
            return Actor.SYSTEM;
        }
    }

    /**
     * The person objected to such a request.
     *
     * @param number the request's number
     */
    record RequestObjected(String number) implements OfRequest {}

    /** What an advisor did about a request. */
    sealed interface OfAdvisor extends OfRequest {
        @Override
        default Actor actor() {
            return Actor.ADVISOR;
        }
    }

    /**
     * An advisor looked at a request, and at what stands in it.
     *
     * @param number the request's number
     */
    record RequestViewed(String number) implements OfAdvisor {}

    /**
     * An advisor took a request up.
     *
     * @param number the request's number
     */
    record RequestTaken(String number) implements OfAdvisor {}

    /**
     * An advisor decided on a request, or asked for something.
     *
     * @param number the request's number
     */
    record RequestDecided(String number) implements OfAdvisor {}

    /**
     * An advisor opened a request again.
     *
     * @param number the request's number
     */
    record RequestReopened(String number) implements OfAdvisor {}

    /** Something happened to a thread of messages, which is told by its number. */
    sealed interface OfThread extends Activity {
        /** The thread's number. */
        String number();

        @Override
        default Map<String, String> facts() {
            return Map.of("number", number());
        }
    }

    /** Something happened to an appointment with the fund, which is told by its time: its subject may say something of a person's health. */
    sealed interface OfAppointment extends Activity {
        /** When it begins, in the fund's own time. */
        ZonedDateTime startsAt();

        @Override
        default Map<String, String> facts() {
            return Map.of("startsAt", startsAt().toString());
        }
    }

    /**
     * A message was written to the fund.
     *
     * @param number the number of its thread
     */
    record MessageSent(String number) implements OfThread {}

    /**
     * An advisor looked at a thread of messages.
     *
     * @param number the thread's number
     */
    record MessagesViewed(String number) implements OfThread {
        @Override
        public Actor actor() {
            return Actor.ADVISOR;
        }
    }

    /**
     * An advisor answered in a thread of messages.
     *
     * @param number the thread's number
     */
    record MessageAnswered(String number) implements OfThread {
        @Override
        public Actor actor() {
            return Actor.ADVISOR;
        }
    }

    /**
     * An appointment was booked.
     *
     * @param startsAt when it begins
     */
    record AppointmentBooked(ZonedDateTime startsAt) implements OfAppointment {}

    /**
     * An appointment was cancelled.
     *
     * @param startsAt when it was to begin
     */
    record AppointmentCancelled(ZonedDateTime startsAt) implements OfAppointment {}

    /**
     * An appointment was cancelled because the person belongs to another fund now.
     *
     * @param startsAt when it was to begin
     */
    record AppointmentDropped(ZonedDateTime startsAt) implements OfAppointment {
        @Override
        public Actor actor() {
            return Actor.SYSTEM;
        }
    }

    /** The fund closed the way to the account for a time. */
    record AccountFrozen() implements Activity {
        @Override
        public Actor actor() {
            return Actor.SYSTEM;
        }
    }

    /** The fund opened it again. */
    record AccountThawed() implements Activity {
        @Override
        public Actor actor() {
            return Actor.SYSTEM;
        }
    }

    /** The account was closed. */
    record AccountClosed() implements Activity {}
}
