package fr.compteassure.bench.purge;

import fr.compteassure.account.PurgeUnvalidatedAccounts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * A scheduled run, and those that its queue starts until nothing lies there any more.
 *
 * @param took how long all of it took
 * @param runs how many there were
 * @param purged how many accounts they removed
 */
record Chain(Duration took, int runs, long purged) {

    /**
     * Runs it.
     *
     * @param mayTake how long each run may
     * @param atOnce how many of them at a time
     */
    static Chain run(PurgeStage stage, Duration mayTake, int atOnce) {
        var begin = System.nanoTime();
        var chain = new Chains(stage, mayTake, atOnce);
        chain.start(Map.of());
        chain.followQueue();
        return new Chain(Duration.ofNanos(System.nanoTime() - begin), chain.runs.get(), chain.purged.get());
    }

    /** Plays Lambda. */
    private static final class Chains {
        private final PurgeStage stage;
        private final Duration mayTake;
        private final int atOnce;
        private final Semaphore places;
        private final AtomicInteger runs = new AtomicInteger();
        private final AtomicLong purged = new AtomicLong();

        private Chains(PurgeStage stage, Duration mayTake, int atOnce) {
            this.stage = stage;
            this.mayTake = mayTake;
            this.atOnce = atOnce;
            places = new Semaphore(atOnce);
        }

        private void start(Map<String, Object> event) {
            runs.incrementAndGet();
            purged.addAndGet(Run.of(new PurgeUnvalidatedAccounts(stage.cloud()), event, mayTake).purged());
        }

        /** Until nothing lies in the queue, and nothing runs that could send to it. */
        private void followQueue() {
            var queues = stage.cloud().clients().sqs();
            try (var functions = Executors.newFixedThreadPool(atOnce)) {
                while (true) {
                    var idle = places.availablePermits() == atOnce;
                    var message = received(queues);
                    if (message.isPresent()) {
                        places.acquire();
                        functions.submit(() -> handle(queues, message.orElseThrow()));
                    } else if (idle) {
                        return;
                    } else {
                        Thread.sleep(20);
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private Optional<Message> received(SqsClient queues) {
            return queues.receiveMessage(request -> request.queueUrl(stage.setting("CONTINUATION_QUEUE"))
                    .maxNumberOfMessages(1)).messages().stream().findFirst();
        }

        /** A message whose run fails is hidden for longer than anybody measures: then some accounts are left. */
        private void handle(SqsClient queues, Message message) {
            try {
                start(Map.of("Records", List.of(Map.of("messageId", message.messageId(), "body", message.body()))));
                queues.deleteMessage(request -> request.queueUrl(stage.setting("CONTINUATION_QUEUE"))
                        .receiptHandle(message.receiptHandle()));
            } finally {
                places.release();
            }
        }
    }
}
