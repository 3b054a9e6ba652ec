package fr.compteassure.request.bank;

import fr.compteassure.api.Fields;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.mail.SmsBody;
import fr.compteassure.payment.ExpectedPayments;
import fr.compteassure.registry.Change;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.request.Applicant;
import fr.compteassure.request.Beside;
import fr.compteassure.request.Draft;
import fr.compteassure.request.Filed;
import fr.compteassure.request.NextActor;
import fr.compteassure.request.Procedure;
import fr.compteassure.request.Verdict;
import fr.compteassure.request.Warning;
import fr.compteassure.request.law.Law;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The change of the bank account that benefits are paid to. Whoever got into an account wants it first
 * of all: so it takes effect by itself after some days only, in which it is told wherever its owner may read it, and stopped
 * by a link of that e-mail. The days are more when somebody may just have got in by a reset or another e-mail address.
 */
final class AccountChanging implements Procedure<AccountChange> {
    private final ExpectedPayments payments;

    AccountChanging(Cloud cloud) {
        payments = new ExpectedPayments(cloud);
    }

    @Override
    public String type() {
        return "BANK_DETAIL_CHANGE";
    }

    @Override
    public String formVersion() {
        return "2026-11";
    }

    @Override
    public AccountChange read(Fields fields) {
        return AccountChange.read(fields);
    }

    /**
     * An account is the same when its number is: money would go where it goes. Another name of the holder alone is a
     * correction that the fund makes in the sight of the bank's paper, and no reason to alarm anybody.
     */
    @Override
    public Verdict judge(AccountChange form, Applicant applicant) {
        var present = applicant.person().bankAccount();
        if (present != null && present.iban().equals(form.iban())) {
            return new Verdict.Refused("same-account",
                    "Vos paiements arrivent déjà sur ce compte bancaire\u202F: il n’y a rien à"
                            + " changer. Si seul le nom du titulaire n’est plus le bon, envoyez votre relevé d’identité bancaire à"
                            + " votre caisse, ou appelez le 36 46.");
        }
        var draft = Draft.of(form.json(), InsuredPerson.INSURED)
                .with(new Change.BankAccountReplaced(form.account()));
        return mayBeTakenOver(applicant)
                ? new Verdict.Later(draft.with(longer()), later(applicant), NextActor.NONE)
                : new Verdict.Later(draft, soon(applicant), NextActor.NONE);
    }

    private static boolean mayBeTakenOver(Applicant applicant) {
        var feared = Law.on(applicant.today()).takeover();
        return applicant.accessChangedAt().map(at -> LocalDate.ofInstant(at, Cloud.FRANCE).plus(feared))
                .filter(last -> !applicant.today().isAfter(last)).isPresent();
    }

    private static Instant soon(Applicant applicant) {
        return second(applicant).plus(Law.on(applicant.today()).bankDelay());
    }

    /** At the same time of day, in France. */
    private static Instant later(Applicant applicant) {
        return second(applicant).atZone(Cloud.FRANCE).plus(Law.on(applicant.today()).bankDelayAfterTakeover())
                .toInstant();
    }

    private static Instant second(Applicant applicant) {
        return applicant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private static Warning longer() {
        return new Warning("longer-delay",
                "Le mot de passe ou l’adresse e-mail de votre compte a changé il y a peu, ou un compte précédent a été fermé\u202F:"
                        + " par sécurité, ce changement prend effet plus tard que d’habitude. Vous pouvez le retirer jusque-là.");
    }

    @Override
    public Beside beside(AccountChange form, Filed filed) {
        var told = filed.correspondent().tellingEverywhere(
                new EmailBody.BankChangeAnnounced(filed.requestId(), filed.number(), filed.submittedAt()),
                new SmsBody.BankChangeAnnounced(filed.effectiveAt()), filed.effectiveAt());
        return new Beside(told, List.of(), true, warnings(filed));
    }

    private List<Warning> warnings(Filed filed) {
        if (filed.person().bankAccount() == null) {
            return List.of();
        }
        var expected = payments.of(filed.person().id(), day(filed.submittedAt()), day(filed.effectiveAt()));
        return PaymentsUnderWay.warning(expected).stream().toList();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, Cloud.FRANCE);
    }
}
