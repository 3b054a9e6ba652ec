package fr.compteassure.request;

import fr.compteassure.cloud.Cloud;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What is to come of a request.
 *
 * @param expectedBy by when the fund answers; null when nobody's answer is awaited
 * @param effectiveAt when it happens by itself; null when it does not
 * @param awaited who may or must act before the fund takes it up or it happens by itself; null when it is the fund
 * @param lateToldAt when the person was told that what is awaited now, of the fund or the person, is late; null before
 */
record Outlook(LocalDate expectedBy, Instant effectiveAt, NextActor awaited, Instant lateToldAt) {
    /** In which the fund decides on what it took up of its own accord. */
    static final int DAYS_TO_DECIDE = 15;

    /** That the fund answers by a day, and nothing happens by itself. */
    static Outlook fundBy(LocalDate day) {
        return new Outlook(day, null, null, null);
    }

    /** The same, of which the person was told at this time that it is late; null when something else is awaited now. */
    Outlook toldLate(Instant now) {
        return new Outlook(expectedBy, effectiveAt, awaited, now);
    }

    /** The same after the fund waited for the person from one time to another: the day is so many days later. */
    Outlook later(Instant from, Instant to) {
        return expectedBy == null
                ? toldLate(null)
                : new Outlook(expectedBy.plusDays(Duration.between(from, to).toDays()), effectiveAt, awaited, null);
    }

    /** The same taken up by an advisor, although it would have happened by itself: from then on the fund answers. */
    Outlook takenUp(Instant at) {
        var from = effectiveAt != null && effectiveAt.isAfter(at) ? effectiveAt : at;
        return new Outlook(LocalDate.ofInstant(from, Cloud.FRANCE).plusDays(DAYS_TO_DECIDE), effectiveAt, awaited,
                null);
    }

    /** The same, in which it is the fund's turn. */
    Outlook fundsTurn() {
        return new Outlook(expectedBy, effectiveAt, null, lateToldAt);
    }

    /** Whether it happens by itself, and not yet: nobody can have it happen before. */
    boolean takesEffectLater(Instant now) {
        return effectiveAt != null && effectiveAt.isAfter(now);
    }

    /** Who must act next about a request that stands so. */
    static NextActor nextActor(Status status, NextActor awaited) {
        return switch (status) {
            case SUBMITTED -> awaited == null ? NextActor.FUND : awaited;
            case IN_REVIEW -> NextActor.FUND;
            case INFORMATION_NEEDED -> NextActor.INSURED;
            case ACCEPTED, REJECTED, WITHDRAWN -> NextActor.NONE;
        };
    }
}
