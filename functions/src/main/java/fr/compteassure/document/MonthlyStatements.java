package fr.compteassure.document;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.payment.Payment;
import fr.compteassure.payment.Payment.Care;
import fr.compteassure.payment.Payment.DailyAllowance;
import fr.compteassure.payment.Payment.OtherBenefit;
import fr.compteassure.payment.Payment.Pension;
import fr.compteassure.payment.PaymentStore;
import fr.compteassure.payment.WholePayments;
import fr.compteassure.pdf.BenefitLine;
import fr.compteassure.pdf.CareLine;
import fr.compteassure.pdf.MonthlyStatement;
import fr.compteassure.pdf.Recipient;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.value.InsuredId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The statement of a month's payments. */
final class MonthlyStatements {
    private final Cloud cloud;
    private final PaymentStore payments;
    private final PaymentDocumentIssue issue;

    MonthlyStatements(Cloud cloud, DocumentIssue issue) {
        this.cloud = cloud;
        payments = new PaymentStore(cloud);
        this.issue = new PaymentDocumentIssue(issue);
    }

    /** What was paid in a month; nothing is written. */
    WholePayments read(InsuredId insured, YearMonth month) {
        return payments.whole(insured, month.atDay(1), lastDay(month));
    }

    /** Issues it, if something was paid that month. */
    PaymentDocumentIssue.Outcome state(DocumentIssue.PersonFile file, WholePayments paid, YearMonth month,
            DocumentIssue.Asked asked) {
        return issue.issue(file, paid, newestFirst -> newestFirst.isEmpty()
                ? Optional.empty()
                : Optional.of(draft(file.person(), month, newestFirst.reversed())), asked);
    }

    /** What the fund has planned is not paid yet. */
    private LocalDate lastDay(YearMonth month) {
        var today = cloud.today();
        return month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
    }

    private Draft draft(InsuredPerson person, YearMonth month, List<Payment> paid) {
        // The statement of a month that runs says so: it is not that of the month once it is over.
        var occasion = YearMonth.from(cloud.today()).equals(month) ? "the month runs" : "";
        var attestation = new Attestation.MonthlyPayments(month, paid.stream().mapToLong(Payment::paidCents).sum());
        return new Draft(attestation, person, cloud.today(), occasion,
                reference -> new MonthlyStatement(RegistryFacts.letterhead(person), RegistryFacts.holder(person),
                        reference, month, care(person, paid), AllowanceLines.of(paid), otherBenefits(paid),
                        recovered(paid), null));
    }

    private static List<CareLine> care(InsuredPerson person, List<Payment> paid) {
        return paid.stream().flatMap(payment -> switch (payment.benefit()) {
            case Care care -> Stream.of(line(payment, care, beneficiary(person, payment.beneficiaryId())));
            case DailyAllowance _ -> Stream.empty();
            case Pension _ -> Stream.empty();
            case OtherBenefit _ -> Stream.empty();
        }).toList();
    }

    private static CareLine line(Payment payment, Care care, String beneficiary) {
        return new CareLine(payment.paidOn(), beneficiary, care.date(), care.provider(), care.actCode(),
                care.actLabel(), care.chargedCents(), care.baseCents(), Math.toIntExact(care.ratePercent()),
                care.deductedCents(), payment.paidCents(), recipient(payment));
    }

    private static String beneficiary(InsuredPerson person, String id) {
        return id == null
                ? person.fullName()
                : person.beneficiaries().stream().filter(one -> one.id().equals(id)).findFirst()
                        .map(one -> one.givenNames().getFirst() + " " + one.familyName())
                        // Somebody who has left the file since.
                        .orElse("bénéficiaire n°\u00A0" + id);
    }

    private static List<BenefitLine> otherBenefits(List<Payment> paid) {
        return paid.stream().flatMap(payment -> switch (payment.benefit()) {
            case Care _ -> Stream.empty();
            case DailyAllowance _ -> Stream.empty();
            case Pension(var label) -> Stream.of(line(payment, label));
            case OtherBenefit(var label) -> Stream.of(line(payment, label));
        }).toList();
    }

    private static BenefitLine line(Payment payment, String label) {
        return new BenefitLine(payment.paidOn(), label, payment.paidCents(), recipient(payment));
    }

    private static Recipient recipient(Payment payment) {
        return Recipient.valueOf(payment.recipient().name());
    }

    /** Participations and franchises kept back, on care or on daily allowances. */
    private static long recovered(List<Payment> paid) {
        return paid.stream().mapToLong(payment -> switch (payment.benefit()) {
            case Care care -> care.deductedCents();
            case DailyAllowance allowance -> keptBack(payment, allowance);
            case Pension _ -> 0;
            case OtherBenefit _ -> 0;
        }).sum();
    }

    private static long keptBack(Payment payment, DailyAllowance allowance) {
        var due = allowance.grossCents() - allowance.csgCents() - allowance.crdsCents()
                - allowance.withholdingTaxCents();
        return Math.max(0, due - payment.paidCents());
    }
}
