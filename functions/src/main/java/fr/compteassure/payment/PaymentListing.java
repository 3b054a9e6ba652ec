package fr.compteassure.payment;

import fr.compteassure.api.Paging.Page;
import fr.compteassure.cloud.AsyncCall;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.payment.Payment.Type;
import fr.compteassure.value.InsuredId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The payments of a person, page by page, with what all pages add up to. A page reads its own payments; what all add up to
 * is kept. It is a view of the moment: while a file is imported, the sums may be some milliseconds ahead of the page.
 */
final class PaymentListing {
    private final PaymentStore payments;
    private final PaidYearStore years;

    PaymentListing(Cloud cloud) {
        payments = new PaymentStore(cloud);
        years = new PaidYearStore(cloud);
    }

    /**
     * A page, and what it is a page of.
     *
     * @param page the payments of the page, the newest first
     * @param totals of all payments searched
     * @param next what is to come, when that is known and searched
     */
    record Listing(Page<Payment> page, PaymentTotals totals, Optional<NextPayment> next) {}

    /** Lists what is searched: page and sums in one round trip, or, of one type, in two. */
    Listing list(InsuredId insured, PaymentSearch search, LocalDate today) {
        var foretells = search.to().equals(today) && search.type().map(Type.PENSION::equals).orElse(true);
        var from = foretells ? earlier(search.from(), NextPayment.knownFrom(today)) : search.from();
        var reading = AsyncCall.of(() -> years.of(insured, from, search.to()));
        var wanted = search.paging().limit() + 1;
        var found = search.type()
                .map(type -> ofType(insured, search, type, reading.result().within(search.from(), search.to())))
                .orElseGet(() -> payments.newest(insured, search.from(), search.upTo(), wanted));
        var paid = reading.result();
        return new Listing(search.paging().page(found, Payment::sortKey), PaymentTotals.of(paid, search),
                foretells ? NextPayment.after(paid, today) : Optional.empty());
    }

    /** Those of a type, a page and one more if there are so many: read on the days that have some. */
    private List<Payment> ofType(InsuredId insured, PaymentSearch search, Type type, PaidDays paid) {
        var wanted = search.paging().limit() + 1;
        var found = new ArrayList<Payment>();
        var upTo = search.upTo();
        while (found.size() < wanted) {
            var spans = PaidSpan.of(paid, type, upTo, wanted - found.size());
            if (spans.isEmpty()) {
                break;
            }
            for (var read : side(insured, spans, upTo)) {
                read.result().stream().filter(payment -> payment.type() == type).forEach(found::add);
            }
            upTo = spans.getLast().from().toString();
        }
        return found;
    }

    private List<AsyncCall<List<Payment>>> side(InsuredId insured, List<PaidSpan> spans, String upTo) {
        return spans.stream().map(span -> AsyncCall.of(() -> payments.newest(insured, span.from(),
                earlier(upTo, PaymentStore.endOf(span.to())), Math.toIntExact(span.payments())))).toList();
    }

    private static <C extends Comparable<? super C>> C earlier(C one, C other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
