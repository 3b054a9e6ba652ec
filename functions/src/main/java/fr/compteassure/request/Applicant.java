package fr.compteassure.request;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.registry.InsuredPerson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who asks for something.
 *
 * @param person the person, as the fund's file and the changes since have them
 * @param now when
 * @param accessChangedAt when somebody last got at the account by a reset, another e-mail address or the closing of a former account;
 *        empty when nobody did
 */
public record Applicant(InsuredPerson person, Instant now, Optional<Instant> accessChangedAt) {
    /** Somebody to whose account the way has always been the same. */
    public Applicant(InsuredPerson person, Instant now) {
        this(person, now, Optional.empty());
    }

    /** The day in France, by whose rules the request is judged. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, Cloud.FRANCE);
    }
}
