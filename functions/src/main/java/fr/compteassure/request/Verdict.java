package fr.compteassure.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What a procedure says of a form, by the rules of the day on which it was given. */
public sealed interface Verdict {
    /** The rules allow it. */
    sealed interface Allowed extends Verdict {
        /** The request. */
        Draft draft();
    }

    /**
     * The fund decides.
     *
     * @param draft the request
     * @param term by when
     */
    record ToReview(Draft draft, Term term) implements Allowed {}

    /** It is done at once. */
    record AtOnce(Draft draft) implements Allowed {}

    /**
     * It is done when its time comes, unless somebody stops it.
     *
     * @param draft the request
     * @param effectiveAt when
     * @param awaited who may act until then
     */
    record Later(Draft draft, Instant effectiveAt, NextActor awaited) implements Allowed {
        /** It is done once the time is over in which the other parent whom it concerns may object. */
        public static Later unlessOtherParentObjects(Draft draft, Applicant applicant) {
            return new Later(draft, OtherParents.objectBefore(applicant.now()), NextActor.OTHER_PARENT);
        }
    }

    /**
     * The rules forbid it.
     *
     * @param rule which one, for programs, such as {@code rights-closed}
     * @param detail the same in French, with what to do instead
     */
    record Refused(String rule, String detail) implements Verdict {}

    /**
     * By when the fund decides.
     *
     * @param usualDays how many days it takes as a rule, until what was decided lately tells it better
     * @param legal the day on which the law ends the fund's time; empty when the law knows none
     * @param silenceRefuses whether the law takes the fund's silence on that day for a refusal
     */
    record Term(int usualDays, Optional<LocalDate> legal, boolean silenceRefuses) {
        /** One that the law does not bound. */
        public static Term usually(int days) {
            return new Term(days, Optional.empty(), false);
        }

        /** The same, bounded by the law. */
        public Term until(LocalDate day) {
            return new Term(usualDays, Optional.of(day), silenceRefuses);
        }

        /** The same, at whose end silence is a refusal. */
        public Term silenceRefusing() {
            return new Term(usualDays, legal, true);
        }
    }
}
