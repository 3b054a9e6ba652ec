package fr.compteassure.letter;

import static java.util.Objects.requireNonNull;

import fr.compteassure.cpam.ContactChannel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a letter tells, with the facts that it names. Others than the person may open it: none tells anything of a person's
 * health, what a decision says, or a NIR. A new kind is a record here with its line in {@link #kind}, one in
 * {@link LetterKind}, and its text in {@link LetterText}.
 */
public sealed interface LetterBody {

    /** Which of the letters it is. */
    default LetterKind kind() {
        return switch (this) {
            case AssistedOpening _ -> LetterKind.ASSISTED_OPENING;
            case AccountRecovery _ -> LetterKind.ACCOUNT_RECOVERY;
            case UnreadDecision _ -> LetterKind.UNREAD_DECISION;
            case UnreadDemand _ -> LetterKind.UNREAD_DEMAND;
            case UnreadConcern _ -> LetterKind.UNREAD_CONCERN;
        };
    }

    /** The facts, by the names under which they are kept. */
    Map<String, String> values();

    /** What an advisor did for a person who was there, told by a letter that bears a code ({@link LetterCodes}). */
    sealed interface WithHelp extends LetterBody {
        /** When. */
        Instant at();

        /** How they met. */
        ContactChannel channel();

        /** The name of the advisor. */
        String advisor();

        /** Until when the code is of use. */
        Instant before();

        /** Whether the code lets the person choose a password; else it lifts the wait before other changes. */
        boolean activates();

        /** The e-mail address that the account has from then on, masked; null when there is none. */
        String email();

        @Override
        default Map<String, String> values() {
            var values = new TreeMap<>(Map.of("at", at().toString(), "channel", channel().name(), "advisor", advisor(),
                    "before", before().toString(), "activates", String.valueOf(activates())));
            if (email() != null) {
                values.put("email", email());
            }
            return values;
        }
    }

    /**
     * That an account was opened with the help of an advisor.
     *
     * @param at when
     * @param channel how they met
     * @param advisor the advisor's name
     * @param before until when the code is of use
     * @param activates whether the code opens the account, which has no e-mail then; else it lifts the 15 days' wait
     * @param email the e-mail address of the account, masked, such as "m•••@exemple.fr", or null
     */
    record AssistedOpening(Instant at, ContactChannel channel, String advisor, Instant before, boolean activates,
            String email) implements WithHelp {
        public AssistedOpening {
            requireNonNull(channel);
        }
    }

    /**
     * That the way into an account was made anew with the help of an advisor, for a lost mailbox or password.
     *
     * @param at when
     * @param channel how they met
     * @param advisor the advisor's name
     * @param before until when the code is of use
     * @param activates whether the code lets the person in, who gave no e-mail; else it lifts the 15 days' wait
     * @param email the e-mail address that was given, masked, or null
     */
    record AccountRecovery(Instant at, ContactChannel channel, String advisor, Instant before, boolean activates,
            String email) implements WithHelp {
        public AccountRecovery {
            requireNonNull(channel);
        }
    }

    /**
     * That a decision waits in the account, unread, while the delay of an appeal runs.
     *
     * @param number the request's number
     * @param at when the decision was told
     */
    record UnreadDecision(String number, Instant at) implements LetterBody {
        @Override
        public Map<String, String> values() {
            return Map.of("number", number, "at", at.toString());
        }
    }

    /**
     * That the fund awaits an answer, which is unread.
     *
     * @param number the request's number
     * @param before the last day for the answer
     */
    record UnreadDemand(String number, LocalDate before) implements LetterBody {
        @Override
        public Map<String, String> values() {
            return Map.of("number", number, "before", before.toString());
        }
    }

    /**
     * That somebody else's request concerns the person, who may object and has not read of it; no more of it, as in its e-mail.
     *
     * @param until the last moment for that
     */
    record UnreadConcern(Instant until) implements LetterBody {
        @Override
        public Map<String, String> values() {
            return Map.of("until", until.toString());
        }
    }
}
