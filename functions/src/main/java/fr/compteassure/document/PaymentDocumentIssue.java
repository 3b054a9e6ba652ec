package fr.compteassure.document;

import fr.compteassure.payment.Payment;
import fr.compteassure.payment.WholePayments;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The issue of a document about payments. It says what whole imports have written: since it counts for ever, it must not
 * hold one half of a file and miss the other.
 */
final class PaymentDocumentIssue {
    private final DocumentIssue issue;

    PaymentDocumentIssue(DocumentIssue issue) {
        this.issue = issue;
    }

    /** What became of a request. */
    sealed interface Outcome {}

    /**
     * The document is issued, now or before.
     *
     * @param issued the document and its link
     */
    record Certified(DocumentIssue.Issued issued) implements Outcome {}

    /** There is no payment to make the document of. */
    record NothingToCertify() implements Outcome {}

    /**
     * Issues it, unless there is nothing to certify.
     *
     * @param paid the payments that were read for it
     * @param drafting makes the document of payments, if they are anything to certify
     */
    Outcome issue(DocumentIssue.PersonFile file, WholePayments paid,
            Function<List<Payment>, Optional<Draft>> drafting, DocumentIssue.Asked asked) {
        return issue.issuedBefore(file).<Outcome>map(Certified::new).or(() -> issued(file, paid, drafting, asked))
                .or(() -> issued(file, paid.settled(), drafting, asked)).orElseThrow();
    }

    private Optional<Outcome> issued(DocumentIssue.PersonFile file, WholePayments paid,
            Function<List<Payment>, Optional<Draft>> drafting, DocumentIssue.Asked asked) {
        return drafting.apply(paid.payments())
                .map(draft -> issue.issue(draft, paid.conditions(), file, asked).<Outcome>map(Certified::new))
                .orElseGet(() -> Optional.of(new NothingToCertify()));
    }
}
