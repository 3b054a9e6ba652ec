package fr.compteassure.document;

import fr.compteassure.pdf.AdditionalCover;
import fr.compteassure.pdf.ComplementaryCover;
import fr.compteassure.pdf.Exemption;
import fr.compteassure.registry.InsuredPerson;
import java.time.LocalDate;

/** What the fund's file tells of the share of the cost that a person does not pay, now or later. */
final class AdditionalCovers {
    private AdditionalCovers() {}

    /** What of it has not ended on a day; none holds when the rights have ended. */
    static AdditionalCover of(InsuredPerson person, LocalDate today) {
        var rights = person.rights();
        if (rights.to().isBefore(today)) {
            return new AdditionalCover(null, null);
        }
        var exemption = rights.exemption();
        return new AdditionalCover(exemption == null
                ? null
                : new Exemption(Exemption.Reason.valueOf(exemption.kind().name()), exemption.from(), exemption.to()),
                rights.complementaryCover() == null ? null : new ComplementaryCover(null, null, null, null));
    }
}
