package fr.compteassure.cloud;

import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a feature holds on a person: it is handed to the person who asks for a copy, and it goes with the account. Each
 * feature that holds anything has one at its door, and {@code profile} lists them.
 */
public interface PersonalData {
    /** Under which name it stands in the copy. */
    String key();

    /**
     * Everything that is held, as JSON values. It writes nothing.
     *
     * @param since tells, once all is read, when the account was opened that the person has now: of what is kept longer than
     *     an account, nothing is told that a former one left
     */
    Object export(InsuredId insured, Supplier<Instant> since);

    /**
     * Erases what is not to outlive the account, as far as that was not done before.
     *
     * @param erasure makes the transactions for it
     */
    void erase(Erasure erasure);

    /** The records in which it is held; a test finds those of the application that are in nobody's. */
    List<RecordSchema<?>> schemas();
}
