package fr.compteassure.document;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.payment.PaymentStore;
import fr.compteassure.payment.WholePayments;
import fr.compteassure.pdf.DailyAllowanceCertificate;
import fr.compteassure.pdf.DailyAllowanceLine;
import fr.compteassure.pdf.DailyAllowanceTotals;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.value.InsuredId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The certificate of daily allowances paid. */
final class DailyAllowanceCertificates {
    /** Some allowances are paid before their last day. */
    private static final int MONTHS_PAID_AHEAD = 3;

    private final Cloud cloud;
    private final PaymentStore payments;
    private final PaymentDocumentIssue issue;

    DailyAllowanceCertificates(Cloud cloud, DocumentIssue issue) {
        this.cloud = cloud;
        payments = new PaymentStore(cloud);
        this.issue = new PaymentDocumentIssue(issue);
    }

    /** The payments that may be of use for a period; nothing is written. */
    WholePayments read(InsuredId insured, Period period) {
        return payments.whole(insured, period.from().minusMonths(MONTHS_PAID_AHEAD), cloud.today());
    }

    /** Issues it, if an allowance was paid for a day of the period. */
    PaymentDocumentIssue.Outcome certify(DocumentIssue.PersonFile file, WholePayments payments, Period period,
            DocumentIssue.Asked asked) {
        return issue.issue(file, payments, found -> draft(file.person(), period, PaidLines.allowances(found)), asked);
    }

    /** The period asked for is the one certified; a payment with a day of it is listed whole, since nothing tells its part. */
    private Optional<Draft> draft(InsuredPerson person, Period period, List<DailyAllowanceLine> paid) {
        var lines = paid.stream().filter(line -> period.overlaps(line.from(), line.to())).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(draft(person, period, lines, cloud.today()));
    }

    private static Draft draft(InsuredPerson person, Period period, List<DailyAllowanceLine> lines, LocalDate today) {
        var attestation = new Attestation.DailyAllowances(period, DailyAllowanceTotals.of(lines).paidCents());
        return new Draft(attestation, person, today, "",
                reference -> new DailyAllowanceCertificate(RegistryFacts.letterhead(person),
                        RegistryFacts.holder(person), reference, period.from(), period.to(), lines));
    }
}
