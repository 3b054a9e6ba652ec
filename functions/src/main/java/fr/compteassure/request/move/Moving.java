package fr.compteassure.request.move;

import fr.compteassure.api.Fields;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Write;
import fr.compteassure.cpam.CpamCode;
import fr.compteassure.cpam.Cpams;
import fr.compteassure.cpam.PostalCodes;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.registry.Address;
import fr.compteassure.registry.Change;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.request.Applicant;
import fr.compteassure.request.Beside;
import fr.compteassure.request.Draft;
import fr.compteassure.request.FileHandOver;
import fr.compteassure.request.Filed;
import fr.compteassure.request.People;
import fr.compteassure.request.Piece;
import fr.compteassure.request.Procedure;
import fr.compteassure.request.Verdict;
import fr.compteassure.request.Warning;
import fr.compteassure.request.law.Law;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A move: within France it takes effect at once, and the fund is that of the new address. Of a
 * move abroad the fund decides, because the rights may end with it.
 */
final class Moving implements Procedure<Move> {
    private static final String TYPE = "MOVE";

    private final FileHandOver handOver;
    private final PostalCodes postalCodes = new PostalCodes();
    private final Cpams cpams = new Cpams();

    Moving(Cloud cloud) {
        handOver = new FileHandOver(cloud);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String formVersion() {
        return "2026-11";
    }

    @Override
    public Move read(Fields fields) {
        return Move.read(fields);
    }

    @Override
    public void check(Move form, Applicant applicant, Fields fields) {
        People.checkAll(form.people(), "people", applicant, fields);
        if (!form.people().isEmpty() && !form.people().contains(InsuredPerson.INSURED)) {
            fields.wrong("people",
                    "Vous devez en faire partie (INSURED)\u202F: un enfant qui vit ailleurs se signale à votre"
                            + " caisse.");
        }
        if (form.movedOn() != null && form.movedOn().isAfter(applicant.today())) {
            fields.wrong("movedOn", "Cette date est à venir\u202F: déclarez le déménagement le jour où il a lieu.");
        } else if (form.movedOn() != null && form.movedOn().isBefore(applicant.person().birthDate())) {
            fields.wrong("movedOn", "Cette date précède votre naissance\u202F: vérifiez l’année.");
        }
        if (form.address() != null && form.address().city() != null) {
            checkAddress(form, applicant, fields);
        }
    }

    private void checkAddress(Move form, Applicant applicant, Fields fields) {
        if (form.address().equals(applicant.person().address())) {
            fields.wrong("address", "C’est l’adresse que votre caisse connaît déjà\u202F: il n’y a rien à changer.");
        } else if (form.address().isAbroad()) {
            if (form.cpam() != null) {
                fields.wrong("cpam", "À l’étranger, la caisse ne se choisit pas\u202F: n’indiquez rien ici.");
            }
        } else if (form.address().postalCode() != null) {
            checkFund(form, fields);
        }
    }

    private void checkFund(Move form, Fields fields) {
        if (fields.errors().stream().anyMatch(error -> error.field().equals("cpam"))) {
            return;
        }
        var possible = possible(form.address());
        if (possible.isEmpty()) {
            fields.wrong("address.postalCode",
                    "Ce code postal ne relève d’aucune caisse du régime général\u202F: appelez votre"
                            + " caisse au 36 46.");
        } else if (form.cpam() == null ? possible.size() > 1 : !possible.contains(form.cpam())) {
            fields.wrong("cpam", form.cpam() == null
                    ? "Plusieurs caisses sont possibles pour ce code postal. Indiquez celle de votre commune\u202F: "
                            + choices(possible) + "."
                    : "Ce n’est pas la caisse de ce code postal\u202F: vérifiez-le, ou choisissez la caisse proposée.",
                    possible.stream().map(CpamCode::value).toList());
        }
    }

    /** Codes, which are what the form takes, with the names that people know. */
    private String choices(List<CpamCode> codes) {
        return codes.stream().map(code -> code.value() + " pour la " + name(code)).collect(Collectors.joining(", "));
    }

    private List<CpamCode> possible(Address address) {
        return address.frenchPostalCode().map(postalCodes::cpams).orElse(List.of());
    }

    /** The fund of who moves within France, by a right form. */
    private CpamCode fund(Move form) {
        return form.cpam() == null ? possible(form.address()).getFirst() : form.cpam();
    }

    @Override
    public Verdict judge(Move form, Applicant applicant) {
        if (form.address().isAbroad()) {
            return new Verdict.ToReview(Draft.of(form.json(), InsuredPerson.INSURED)
                    .with(Piece.optional("ADDRESS_PROOF"))
                    .with(new Change.Moved(form.address(), null)).with(abroad()),
                    Verdict.Term.usually(Law.on(applicant.today()).usualDays(TYPE)));
        }
        var cpam = fund(form);
        var draft = Draft.of(form.json(), InsuredPerson.INSURED).with(new Change.Moved(form.address(), cpam));
        return new Verdict.AtOnce(cpam.equals(applicant.person().cpam()) ? draft : draft.with(newFund(cpam)));
    }

    private Warning newFund(CpamCode cpam) {
        return new Warning("new-fund", "Votre dossier est maintenant suivi par la " + name(cpam)
                + ", avec vos demandes en"
                + " cours. Mettez à jour votre carte Vitale dans une pharmacie, et téléchargez une nouvelle attestation de"
                + " droits.");
    }

    private static Warning abroad() {
        return new Warning("rights-abroad",
                "Selon le pays et votre situation, vos droits à l’assurance maladie française"
                        + " peuvent prendre fin. Votre caisse vous répond avant tout changement\u202F; jusque-là, vos droits et votre"
                        + " adresse restent les mêmes.");
    }

    private String name(CpamCode cpam) {
        return cpams.of(cpam).orElseThrow().name();
    }

    /** Who belongs to another fund is told so by name, also at the door of the mailbox: it may have been somebody else. */
    @Override
    public Beside beside(Move form, Filed filed) {
        return newFundOf(form, filed).map(cpam -> {
            var writes = new ArrayList<Write<?>>(
                    filed.correspondent().telling(new EmailBody.FundChanged(name(cpam), filed.submittedAt())));
            writes.add(handOver.noting(filed.person().id()));
            return new Beside(writes, List.of(), true);
        }).orElse(Beside.NOTHING);
    }

    @Override
    public void submitted(Move form, Filed filed) {
        if (newFundOf(form, filed).isPresent()) {
            handOver.handOver(filed.person().id());
        }
    }

    private Optional<CpamCode> newFundOf(Move form, Filed filed) {
        return Optional.of(form).filter(move -> !move.address().isAbroad())
                .map(this::fund)
                .filter(cpam -> !cpam.equals(filed.person().cpam()));
    }
}
