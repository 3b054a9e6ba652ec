package fr.compteassure.document;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.cloud.AsyncCall;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Imports of payments that are held, or fail, when one half of their file is written. */
record HeldImports(Application application) {
    /** How many lines are written at once. */
    static final int BATCH = 25;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** The table of payments. */
    String table() {
        return application.cloud("ImportPayments").setting("PAYMENTS_TABLE");
    }

    static Map<String, Object> pension(DocumentUser user, String id, LocalDate paidOn, long cents) {
        return map("paymentId", id, "nir", user.person().nir(), "type", "PENSION", "paidOn", paidOn.toString(),
                "recipient", "INSURED", "paidCents", cents, "label", "Pension");
    }

    static String id() {
        return "W-" + NUMBER.incrementAndGet();
    }

    /** A file, of one person, whose first payment is written in one batch and whose second in another. */
    static String file(Map<String, Object> first, Map<String, Object> second) {
        var between = IntStream.range(1, BATCH)
                .mapToObj(
                        _ -> map("paymentId", id(), "nir", first.get("nir"), "type", "PENSION", "paidOn", "2026-01-05",
                                "recipient", "INSURED", "paidCents", 1, "label", "Pension"));
        return Stream.concat(Stream.concat(Stream.of(first), between), Stream.of(second)).map(Api::json)
                .collect(Collectors.joining("\n"));
    }

    private boolean writesPayments(String function, SdkRequest call) {
        return function.equals("ImportPayments") && call instanceof TransactWriteItemsRequest transaction
                && transaction.transactItems().stream().map(TransactWriteItem::put)
                        .anyMatch(put -> put != null && put.item().containsKey("sortKey"));
    }

    /** What is done while an import has written one half of its file. */
    void halfWay(String file, Runnable action) {
        var reached = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var writes = new AtomicInteger();
        AsyncCall<Reply> imported;
        try (var _ = AwsCalls.before((function, call) -> {
            if (writesPayments(function, call) && writes.incrementAndGet() == 2) {
                reached.countDown();
                await(goOn);
            }
        })) {
            imported = AsyncCall.of(() -> application.importPayments(file));
            await(reached);
            try {
                action.run();
            } finally {
                goOn.countDown();
            }
            assertThat(imported.result().json()).containsEntry("rejected", List.of());
        }
    }

    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Imports whose second batch of payments and later ones fail, so many times at most. */
    void failing(int times, Runnable imports) {
        var writes = new AtomicInteger();
        var failures = new AtomicInteger();
        try (var _ = AwsCalls.before((function, call) -> {
            if (writesPayments(function, call) && writes.incrementAndGet() > 1
                    && failures.incrementAndGet() <= times) {
                throw new IllegalStateException("cut");
            }
        })) {
            imports.run();
        }
        assertThat(failures.get()).isPositive();
    }
}
