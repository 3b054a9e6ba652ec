package fr.compteassure.document;

import fr.compteassure.pdf.AdditionalCover;
import fr.compteassure.pdf.ComplementaryCover;
import fr.compteassure.pdf.Exemption;
import fr.compteassure.registry.InsuredPerson;
import java.time.LocalDate;
import java.util.Optional;

/** What the fund's file tells of the share of the cost that a person does not pay, now or later. */
final class AdditionalCovers {
    private AdditionalCovers() {}

    /** What of it has not ended on a day; nothing of it holds when the rights have ended. */
    static AdditionalCover of(InsuredPerson person, LocalDate today) {
        var rights = person.rights();
        if (rights.to().isBefore(today)) {
            return new AdditionalCover(null, null);
        }
        return new AdditionalCover(
                Optional.ofNullable(rights.exemption()).filter(one -> lasts(one.to(), today))
                        .map(AdditionalCovers::exemption).orElse(null),
                Optional.ofNullable(rights.complementaryCover()).filter(one -> lasts(one.to(), today))
                        .map(one -> complementaryCover(one, person)).orElse(null));
    }

    private static boolean lasts(LocalDate to, LocalDate today) {
        return to == null || !to.isBefore(today);
    }

    private static Exemption exemption(fr.compteassure.registry.Exemption one) {
        return new Exemption(Exemption.Reason.valueOf(one.kind().name()), one.from(), one.to());
    }

    private static ComplementaryCover complementaryCover(fr.compteassure.registry.ComplementaryCover one,
            InsuredPerson person) {
        var manager = fr.compteassure.registry.ComplementaryCover.FUND.equals(one.manager())
                ? RegistryFacts.cpam(person).name()
                : one.manager();
        return new ComplementaryCover(participation(one.kind()), one.from(), one.to(), manager);
    }

    private static Boolean participation(fr.compteassure.registry.ComplementaryCover.Kind kind) {
        return switch (kind) {
            case null -> null;
            case FREE -> false;
            case PAYING -> true;
        };
    }
}
