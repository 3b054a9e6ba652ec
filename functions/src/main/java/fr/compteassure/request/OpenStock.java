package fr.compteassure.request;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Metric;
import fr.compteassure.cpam.Cpams;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * Counts the requests that are open. It reads the queues of the advisors, in which nothing else stands, and no table: some
 * hundred short queries, which is little once a day and would be too much at each run.
 */
final class OpenStock {
    private static final int PAGE = 1_000;

    private final Cloud cloud;
    private final RequestStore store;

    OpenStock(Cloud cloud) {
        this.cloud = cloud;
        store = new RequestStore(cloud);
    }

    /** Tells operations how many are open, by type and state, and for how long the oldest one has been. */
    void measure() {
        var now = cloud.clock().instant();
        var counts = new HashMap<List<String>, Long>();
        var oldest = new AtomicReference<>(now);
        open().forEach(one -> {
            counts.merge(List.of(one.type(), one.status().name()), 1L, Long::sum);
            oldest.accumulateAndGet(RequestIds.submittedAt(one.id()), OpenStock::earlier);
        });
        counts.forEach((of, count) -> cloud.metrics()
                .tell(Metric.REQUESTS_OPEN.measure(count, of.toArray(String[]::new))));
        cloud.metrics().tell(Metric.OLDEST_REQUEST_DAYS.measure(Duration.between(oldest.get(), now).toDays()));
    }

    private Stream<QueuedRequest> open() {
        return new Cpams().all().stream().map(fund -> fund.code().value()).flatMap(fund -> Stream.of(Status.values())
                .filter(Status::isOpen).flatMap(status -> store.queue(fund, status, Optional.empty(), PAGE)));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
