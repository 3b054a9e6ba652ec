package fr.compteassure.registry;

import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.cloud.RecordSchema.Values;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a person changed that the fund's file does not say yet. It stands beside what that file says, which the next one
 * overwrites.
 *
 * @param insured whose
 * @param all at most one about each thing
 */
record Changes(InsuredId insured, List<Changed<?>> all) {
    private static final String KEY_END = "#changes";

    static RecordSchema<Changes> schema() {
        var schema = RecordSchema.of(Changes.class, Changes::read)
                .partitionKey("id", changes -> key(changes.insured())).unexported("a keyed hash of the NIR");
        FilePart.ALL.forEach(part -> keep(schema, part));
        return schema;
    }

    private static <V> void keep(RecordSchema<Changes> schema, FilePart<V> part) {
        schema.innerList(part.name(), Changed.schema(part), changes -> changes.of(part));
    }

    private static Changes read(Values values) {
        var all = new ArrayList<Changed<?>>();
        for (var part : FilePart.ALL) {
            List<Changed<?>> some = values.get(part.name());
            all.addAll(some == null ? List.of() : some);
        }
        return new Changes(values.get("id", key -> new InsuredId(key.replace(KEY_END, ""))), all);
    }

    /** Under which key they stand in the table of insured people. */
    static String key(InsuredId insured) {
        return insured.value() + KEY_END;
    }

    /** The person whom the fund's file and the changes tell of. */
    InsuredPerson of(InsuredPerson filed) {
        var person = filed;
        for (var changed : standing(filed).all()) {
            person = changed.of(person);
        }
        return person;
    }

    /** Those that count beside this file; the others are done, and must not count again should the file go back. */
    Changes standing(InsuredPerson filed) {
        return new Changes(insured, all.stream().filter(changed -> changed.stands(filed)).toList());
    }

    /** Those that count once the person of this file has become another one. */
    Changes with(InsuredPerson filed, InsuredPerson after, Instant at) {
        var standing = standing(filed);
        return new Changes(insured, FilePart.ALL.stream()
                .<Changed<?>>flatMap(part -> standing.with(part, filed, after, at)).toList());
    }

    /** Those that are left once these are taken back; of what was changed again since, nothing is. */
    Changes without(InsuredPerson filed, List<Change> done) {
        return new Changes(insured, all.stream().filter(changed -> done.stream().filter(Change::isReversible)
                .noneMatch(change -> changed.isMadeBy(change, filed))).toList());
    }

    private <V> Stream<Changed<V>> with(FilePart<V> part, InsuredPerson filed, InsuredPerson after, Instant at) {
        var news = part.news(of(filed), after);
        var others = of(part).stream()
                .filter(changed -> news.stream().noneMatch(now -> part.about().test(now, changed.now())));
        return Stream.concat(others, news.stream().map(now -> new Changed<>(part, part.in(filed, now), now, at)));
    }

    @SuppressWarnings("unchecked")
    private <V> List<Changed<V>> of(FilePart<V> part) {
        return all.stream().filter(changed -> changed.part() == part).map(changed -> (Changed<V>) changed).toList();
    }

    @Override
    public String toString() {
        return "Changes" + all;
    }
}
