package fr.compteassure.registry;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.Table;
import fr.compteassure.value.InsuredId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The registry of insured people. Only the fund's files change it. */
public final class InsuredStore {
    private final Table<InsuredPerson> table;

    /** @param cloud where the table is */
    public InsuredStore(Cloud cloud) {
        table = cloud.table("INSURED_TABLE", InsuredSchema::schema);
    }

    /** The person of this id. */
    public Optional<InsuredPerson> get(InsuredId id) {
        return table.get(id.value());
    }

    /** What reads this person beside other things. */
    public Lookup<InsuredPerson> lookup(InsuredId id) {
        return table.lookup(id.value());
    }

    /** Which of these people, at most 100, the registry knows; in one round trip. */
    public Set<InsuredId> known(Set<InsuredId> ids) {
        return table.all(ids.stream().map(InsuredId::value).toList()).map(InsuredPerson::id)
                .collect(Collectors.toSet());
    }

    /** Writes up to 25 people, each in place of what was known of them. */
    void replace(List<InsuredPerson> people) {
        table.replace(people, person -> person.id().value());
    }
}
