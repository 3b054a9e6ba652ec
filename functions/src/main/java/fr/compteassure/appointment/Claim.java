package fr.compteassure.appointment;

import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What somebody has ahead, as it was read, which a booking and a cancellation change. Whoever books without an account, with
 * an e-mail address and a mobile, has one by each: a new address does not make a new person of a mobile.
 *
 * @param holder whose it is
 * @param read what was read; empty when there is nothing yet
 */
record Claim(InsuredId holder, Optional<Ahead> read) {
    /** Whether what is ahead is such. */
    boolean is(Predicate<Ahead> such) {
        return read.filter(such).isPresent();
    }

    /** Whether of any of them what is ahead is such. */
    static boolean any(List<Claim> claims, Predicate<Ahead> such) {
        return claims.stream().anyMatch(claim -> claim.is(such));
    }

    /** What is ahead when nothing else is changed. */
    Ahead ahead(Instant now) {
        return read.orElseGet(() -> Ahead.none(holder, now));
    }
}
