package fr.compteassure.registry;

import java.util.Optional;

/** The file of a person: what the fund's file says, and what the person changed since. */
public final class InsuredFile {
    private final InsuredPerson filed;
    private final Optional<Changes> changes;

    InsuredFile(InsuredPerson filed, Optional<Changes> changes) {
        this.filed = filed;
        this.changes = changes;
    }

    /** The person whom both tell of. */
    public InsuredPerson person() {
        return changes.map(all -> all.of(filed)).orElse(filed);
    }

    /** What the fund's own file says, whatever the person declared since: where to write so that nobody turns a letter away. */
    public InsuredPerson filed() {
        return filed;
    }

    /** What the person changed; empty when nothing is kept. */
    Optional<Changes> changes() {
        return changes;
    }

    @Override
    public String toString() {
        return "InsuredFile[" + filed.id() + "]";
    }
}
