package fr.compteassure.payment;

import fr.compteassure.api.Paging.Page;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.payment.Payment.Type;
import fr.compteassure.value.InsuredId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The payments of a person, page by page, with what all pages add up to. */
final class PaymentListing {
    private final PaymentStore payments;

    PaymentListing(Cloud cloud) {
        payments = new PaymentStore(cloud);
    }

    /**
     * A page, and what it is a page of.
     *
     * @param page the payments of the page, the newest first
     * @param totals of all payments searched
     * @param next what is to come, when that is known and searched
     */
    record Listing(Page<Payment> page, PaymentTotals totals, Optional<NextPayment> next) {}

    /** Lists what is searched, in one read. */
    Listing list(InsuredId insured, PaymentSearch search, LocalDate today) {
        var foretells = search.to().equals(today) && search.type().map(Type.PENSION::equals).orElse(true);
        var from = foretells ? earlier(search.from(), NextPayment.knownFrom(today)) : search.from();
        var read = payments.of(insured, from, search.to());
        List<Payment> found = read.stream().filter(search::includes).toList();
        return new Listing(search.paging().of(found, Payment::sortKey), PaymentTotals.of(found),
                foretells ? NextPayment.after(read, today) : Optional.empty());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
