package fr.compteassure.account;

import fr.compteassure.cloud.RecordSchema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An e-mail address or a mobile by which a person was reached before another one took its place: what matters is told there
 * too, for whoever got into an account changes these first.
 *
 * @param value the address or the number
 * @param replacedAt when
 */
record Former(String value, Instant replacedAt) {
    /** Several changes within this time may all be somebody else's: what served before the first of them is kept too. */
    static final Duration LATELY = Duration.ofDays(30);

    static final RecordSchema<Former> SCHEMA = RecordSchema.of(Former.class,
            values -> new Former(values.get("value"), values.instant("replacedAt")))
            .text("value", Former::value)
            .instant("replacedAt", Former::replacedAt);

    /** Those to keep after one more change: what served before the first of the late ones, and what served last. */
    static List<Former> after(List<Former> known, String replaced, Instant now) {
        var first = known.stream().filter(one -> one.isLate(now)).findFirst();
        return Stream.concat(first.stream(), Stream.of(new Former(replaced, now))).toList();
    }

    /** Whether it was replaced lately. */
    boolean isLate(Instant now) {
        return replacedAt.plus(LATELY).isAfter(now);
    }

    /** The last one of some; empty when there is none. */
    static Optional<Former> last(List<Former> some) {
        return some.isEmpty() ? Optional.empty() : Optional.of(some.getLast());
    }

    /** The same as a value of an update. */
    static List<Object> values(List<Former> some) {
        return some.stream().map(SCHEMA::value).toList();
    }

    @Override
    public String toString() {
        return "Former[hidden]";
    }
}
