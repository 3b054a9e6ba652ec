package fr.compteassure.request;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.registry.InsuredPerson;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Who asks for something.
 *
 * @param person the person, as the fund's file and the changes since have them
 * @param now when
 */
public record Applicant(InsuredPerson person, Instant now) {
    /** The day in France, by whose rules the request is judged. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, Cloud.FRANCE);
    }
}
