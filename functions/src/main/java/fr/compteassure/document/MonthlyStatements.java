package fr.compteassure.document;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.payment.Payment;
import fr.compteassure.payment.PaymentStore;
import fr.compteassure.payment.WholePayments;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.value.InsuredId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

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

    /** What was paid from the first day of the month's year on: the year's counters are told too. Nothing is written. */
    WholePayments read(InsuredId insured, YearMonth month) {
        return payments.whole(insured, month.atDay(1).withDayOfYear(1), lastDay(month));
    }

    /** Issues it, if something was paid that month. */
    PaymentDocumentIssue.Outcome state(DocumentIssue.PersonFile file, WholePayments paid, YearMonth month,
            DocumentIssue.Asked asked) {
        return issue.issue(file, paid, ofTheYear -> draft(file.person(), month, ofTheYear), asked);
    }

    /** What the fund has planned is not paid yet. */
    private LocalDate lastDay(YearMonth month) {
        var today = cloud.today();
        return month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
    }

    private Optional<Draft> draft(InsuredPerson person, YearMonth month, List<Payment> ofTheYear) {
        var statement = new StatementFacts(person, month, ofTheYear);
        return statement.isEmpty() ? Optional.empty() : Optional.of(draft(person, month, statement));
    }

    private Draft draft(InsuredPerson person, YearMonth month, StatementFacts statement) {
        // The statement of a month that runs says so: it is not that of the month once it is over.
        var occasion = YearMonth.from(cloud.today()).equals(month) ? "the month runs" : "";
        var attestation = new Attestation.MonthlyPayments(month, statement.paidCents());
        return new Draft(attestation, person, cloud.today(), occasion, statement::document);
    }
}
