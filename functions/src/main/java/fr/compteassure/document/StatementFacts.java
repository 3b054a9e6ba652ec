package fr.compteassure.document;

import fr.compteassure.payment.DeductionCounters;
import fr.compteassure.payment.Payment;
import fr.compteassure.pdf.BenefitLine;
import fr.compteassure.pdf.CareLine;
import fr.compteassure.pdf.DailyAllowanceLine;
import fr.compteassure.pdf.DocumentReference;
import fr.compteassure.pdf.MonthlyStatement;
import fr.compteassure.pdf.YearCounter;
import fr.compteassure.registry.InsuredPerson;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the statement of a month says. */
final class StatementFacts {
    private final InsuredPerson person;
    private final YearMonth month;
    private final List<Payment> ofTheYear;
    private final List<Payment> ofTheMonth;

    /** @param paid the payments of the month's year up to its end */
    StatementFacts(InsuredPerson person, YearMonth month, List<Payment> paid) {
        this.person = person;
        this.month = month;
        ofTheYear = paid;
        ofTheMonth = paid.stream().filter(payment -> YearMonth.from(payment.paidOn()).equals(month)).toList();
    }

    /** Whether nothing was paid. */
    boolean isEmpty() {
        return ofTheMonth.isEmpty();
    }

    /** All that was paid, in cents. */
    long paidCents() {
        return ofTheMonth.stream().mapToLong(Payment::paidCents).sum();
    }

    /** The document. */
    MonthlyStatement document(DocumentReference reference) {
        var lines = PaidLines.of(ofTheMonth, this::name);
        return new MonthlyStatement(RegistryFacts.letterhead(person), RegistryFacts.holder(person), reference, month,
                person.bankAccount() == null ? null : person.bankAccount().iban().masked(),
                PaidLines.ofType(lines, CareLine.class), PaidLines.ofType(lines, DailyAllowanceLine.class),
                PaidLines.ofType(lines, BenefitLine.class), counters());
    }

    /** Of each person from whose care of the year something was kept back, if all of the year tells of what kind it was. */
    private List<YearCounter> counters() {
        return Stream.concat(Stream.of(Optional.<String>empty()),
                person.beneficiaries().stream().map(InsuredPerson.Beneficiary::id).map(Optional::of))
                .flatMap(id -> counter(id.orElse(null)).stream()).toList();
    }

    private Optional<YearCounter> counter(String id) {
        return DeductionCounters.of(ofTheYear, id, month.getYear())
                .filter(counted -> counted.participationCents() + counted.franchiseCents() > 0)
                .map(counted -> new YearCounter(name(id), counted.participationCents(), counted.franchiseCents(),
                        DeductionCounters.CEILING_CENTS));
    }

    /** The given name, by which the people of one file are told apart; with the family name where two have the same. */
    private String name(String id) {
        var given = givenName(id);
        long namesakes = Stream.concat(Stream.of(givenName(null)),
                person.beneficiaries().stream().map(one -> givenName(one.id()))).filter(given::equals).count();
        return namesakes < 2 ? given : given + " " + familyName(id);
    }

    private String givenName(String id) {
        return id == null
                ? person.givenNames().getFirst()
                : beneficiary(id).map(one -> one.givenNames().getFirst())
                        // Somebody who has left the file since.
                        .orElse("bénéficiaire n°\u00A0" + id);
    }

    private String familyName(String id) {
        return beneficiary(id).map(InsuredPerson.Beneficiary::familyName).orElse(person.familyName().value());
    }

    private Optional<InsuredPerson.Beneficiary> beneficiary(String id) {
        return person.beneficiaries().stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
