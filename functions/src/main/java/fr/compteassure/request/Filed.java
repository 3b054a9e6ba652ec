package fr.compteassure.request;

import fr.compteassure.account.Correspondents.Correspondent;
import fr.compteassure.registry.InsuredPerson;
import java.time.Instant;

/**
 * A request about to be written.
 *
 * @param person whose it is
 * @param requestId its id
 * @param number what a person reads on the phone
 * @param submittedAt when it is submitted
 * @param effectiveAt when it happens by itself; null when it does not
 * @param correspondent the person, to be told
 */
public record Filed(InsuredPerson person, String requestId, String number, Instant submittedAt, Instant effectiveAt,
        Correspondent correspondent) {}
