package fr.compteassure.registry;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Expression;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.Table;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.cloud.Write;
import fr.compteassure.value.InsuredId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The registry of insured people: what the fund's files say of them, and beside it what they changed since. A change
 * counts as long as the file says what it said then; once it says anything else, the file counts, and the change is
 * forgotten.
 */
public final class InsuredStore {
    private final Cloud cloud;
    private final Table<InsuredPerson> table;
    private final Table<Changes> changes;
    private final Table<BirthDate> birthDates;

    /** @param cloud where the table is */
    public InsuredStore(Cloud cloud) {
        this.cloud = cloud;
        table = cloud.table("INSURED_TABLE", InsuredSchema::schema);
        changes = cloud.table("INSURED_TABLE", Changes::schema);
        birthDates = cloud.table("INSURED_TABLE", () -> BirthDate.SCHEMA);
    }

    /** What reads this person, as the fund's file and the changes have them, beside other things. */
    public Lookup<InsuredPerson> lookup(InsuredId id) {
        return file(id).map(InsuredFile::person);
    }

    /** What reads the file of this person, for {@link #changing}. */
    public Lookup<InsuredFile> file(InsuredId id) {
        return table.lookup(id.value()).and(changes.lookup(Changes.key(id)),
                (filed, changed) -> filed.map(person -> new InsuredFile(person, changed)));
    }

    /** What reads when this person was born, which nobody but the fund changes, and decodes nothing else. */
    public Lookup<LocalDate> birthDate(InsuredId id) {
        return birthDates.lookup(id.value()).map(BirthDate::birthDate);
    }

    /** What reads whether the registry knows this person, beside other things. */
    public Lookup<InsuredId> known(InsuredId id) {
        return table.lookup(id.value()).map(InsuredPerson::id);
    }

    /**
     * The writes that change a person's file, for a transaction; none when the file says all of it already, so that a
     * change made twice is made once. They are refused when the file was changed meanwhile, by the fund or by the
     * person: it is then to be read and judged again.
     *
     * @param file as it was read
     * @param news in the order in which they happen
     */
    public List<Write<?>> changing(InsuredFile file, List<Change> news) {
        var before = file.person();
        var after = before;
        for (var change : news) {
            after = change.of(after);
        }
        if (after.equals(before)) {
            return List.of();
        }
        var filed = file.filed();
        var next = file.changes().orElseGet(() -> new Changes(filed.id(), List.of())).with(filed, after,
                cloud.clock().instant());
        if (!next.of(filed).equals(after)) {
            throw new IllegalStateException("a change alters what no part of the file covers");
        }
        return List.of(unchanged(filed), put(next, file.changes()));
    }

    /**
     * The writes that take changes back which turned out to be wrong, for a transaction; none when nothing of them stands:
     * what the fund's own file says by now, or was changed again since, stays.
     *
     * @param file as it was read
     * @param done the changes
     */
    public List<Write<?>> undoing(InsuredFile file, List<Change> done) {
        var kept = file.changes();
        var left = kept.map(all -> all.without(file.filed(), done));
        return left.equals(kept) ? List.of() : List.of(unchanged(file.filed()), put(left.orElseThrow(), kept));
    }

    /** What reads the fund's file of a person and what the person changed since, as they are told to the person. */
    Lookup<Map<String, Object>> export(InsuredId id) {
        return table.export().lookup(id.value()).and(changes.export().lookup(Changes.key(id)),
                (filed, changed) -> filed.map(file -> {
                    changed.ifPresent(since -> file.put("changes", since));
                    return file;
                }));
    }

    /** Writes up to 25 people, each in place of what the fund's file said of them. */
    void replace(List<InsuredPerson> people) {
        table.replace(people, person -> person.id().value());
    }

    /**
     * Forgets what up to 100 people changed and the fund's file now says otherwise. They must be written: a change that is
     * not there by then was made in the sight of what was written.
     */
    void forgetDone(Collection<InsuredPerson> people) {
        var lookups = people.stream().map(person -> changes.lookup(Changes.key(person.id()))).toList();
        var read = cloud.read(lookups.toArray(Lookup<?>[]::new));
        people.forEach(person -> read.of(changes.lookup(Changes.key(person.id())))
                .ifPresent(changed -> forgetDone(person, changed)));
    }

    private void forgetDone(InsuredPerson filed, Changes kept) {
        var standing = kept.standing(filed);
        if (standing.equals(kept)) {
            return;
        }
        var unchanged = unchanged(filed);
        var put = put(standing, Optional.of(kept));
        // When the person's own item refuses, another import wrote it since, and sees to it.
        if (cloud.transaction().with(unchanged).with(put).commit() instanceof Transaction.Refused refused
                && !refused.by(unchanged)) {
            refused.item(put).ifPresent(changed -> forgetDone(filed, changed));
        }
    }

    private Write<?> unchanged(InsuredPerson filed) {
        return table.check(table.same(filed), filed.id().value());
    }

    private Write<Changes> put(Changes next, Optional<Changes> read) {
        return changes.put(next, read.map(changes::same).orElseGet(() -> Expression.of("attribute_not_exists(id)")));
    }
}
