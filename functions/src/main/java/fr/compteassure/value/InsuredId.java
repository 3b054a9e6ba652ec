package fr.compteassure.value;

/**
 * Who an insured person is for the tables: a keyed hash of the NIR, 43 characters of base64url. It may stand in a key,
 * a link or a log, where a NIR may not.
 *
 * @param value the hash
 */
public record InsuredId(String value) {
    /** @throws InvalidValue when the text has not the form of an id */
    public InsuredId {
        if (!value.matches("[A-Za-z0-9_-]{43}")) {
            throw new InvalidValue("Cet identifiant n’est pas valide.");
        }
    }

    /** Which of so many parts of the people this person belongs to: always the same one, from 0 on. */
    public int shard(int count) {
        return Math.floorMod(value.hashCode(), count);
    }

    @Override
    public String toString() {
        return value;
    }
}
