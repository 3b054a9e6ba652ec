package fr.compteassure.registry;

import fr.compteassure.cloud.RecordSchema;
import java.time.Instant;

/**
 * What a person changed in a part of the file.
 *
 * @param part which part
 * @param seen what the fund's file said of it then, or null for nothing
 * @param now what counts as long as the fund's file says no more than that
 * @param at when
 */
record Changed<V>(FilePart<V> part, V seen, V now, Instant at) {

    @SuppressWarnings("unchecked")
    static <V> RecordSchema<Changed<V>> schema(FilePart<V> part) {
        return RecordSchema.of((Class<Changed<V>>) (Class<?>) Changed.class,
                values -> new Changed<>(part, values.get("seen"), values.get("now"), values.instant("at")))
                .field("seen", part.type(), Changed::seen)
                .field("now", part.type(), Changed::now)
                .instant("at", Changed::at);
    }

    /** Whether the fund's file says what it said then, so that the change counts. */
    boolean stands(InsuredPerson filed) {
        return part.agree(part.in(filed, now), seen);
    }

    /** Whether it is what a change makes of this file. */
    boolean isMadeBy(Change change, InsuredPerson filed) {
        return part.news(filed, change.of(filed)).contains(now);
    }

    /** The person with the change. */
    InsuredPerson of(InsuredPerson person) {
        return part.writing().apply(person, now);
    }

    @Override
    public String toString() {
        return "Changed[" + part.name() + "]";
    }
}
