package fr.compteassure.request;

import fr.compteassure.account.Correspondents.Correspondent;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.value.InsuredId;
import java.util.function.Function;

/** Who submits a request, by a session alone or with a step-up code too. */
interface Submitter {
    /** What is read of the person, once the session is known to live. */
    <R> R beside(Function<InsuredId, R> reading);

    /**
     * Makes sure of the person as far as the procedure wants it.
     *
     * @param correspondent the person, as was read
     */
    void confirm(Correspondent correspondent);

    /** A new transaction, in which nothing is written once the session was ended. */
    Transaction transaction();
}
