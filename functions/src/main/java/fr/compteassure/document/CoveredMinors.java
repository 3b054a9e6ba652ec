package fr.compteassure.document;

import fr.compteassure.pdf.Beneficiary;
import fr.compteassure.registry.Coverage;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.value.Age;
import fr.compteassure.value.FrenchCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Those whom the insurance of a person covers on a day. Since the end of 2019 no adult is among them: they are minors, and
 * have an account of their own from the day on which they turn 18.
 */
final class CoveredMinors {
    private static final int OF_AGE = 18;

    private final InsuredPerson person;
    private final LocalDate today;

    CoveredMinors(InsuredPerson person, LocalDate today) {
        this.person = person;
        this.today = today;
    }

    /**
     * Those of these ids who are covered, in the order of the file.
     *
     * @param ids null for all of them
     */
    List<Beneficiary> named(List<String> ids) {
        return person.beneficiaries().stream().filter(one -> ids == null || ids.contains(one.id()))
                .filter(this::isCovered).map(this::printed).toList();
    }

    /** Why nobody of this id can be named, in French, with what to do; empty for one who is covered. */
    Optional<String> refusal(String id) {
        return person.beneficiaries().stream().filter(one -> one.id().equals(id)).findFirst()
                .map(one -> isCovered(one) ? Optional.<String>empty() : Optional.of(refusal(one)))
                .orElseGet(() -> Optional.of("Aucun bénéficiaire de votre dossier ne porte ce numéro. Reprenez l’un de"
                        + " ceux qui figurent dans votre compte."));
    }

    private String refusal(InsuredPerson.Beneficiary one) {
        if (Age.on(one.birthDate(), today) >= OF_AGE) {
            return "Cette personne a 18 ans ou plus\u202F: elle n’est plus votre bénéficiaire. Elle obtient son attestation"
                    + " depuis son propre compte, qu’elle peut ouvrir ici.";
        }
        return "Cette personne n’est plus votre bénéficiaire depuis le "
                + FrenchCalendar.day(Coverage.lastDay(one).plusDays(1))
                + ". Si elle devrait l’être, appelez votre caisse au 36\u00A046.";
    }

    private boolean isCovered(InsuredPerson.Beneficiary one) {
        var begin = person.rights().from().isAfter(today) ? person.rights().from() : today;
        return !Coverage.lastDay(one).isBefore(begin);
    }

    private Beneficiary printed(InsuredPerson.Beneficiary one) {
        return RegistryFacts.beneficiary(one, Coverage.lastDayBefore(one, person.rights().to()).orElse(null));
    }
}
