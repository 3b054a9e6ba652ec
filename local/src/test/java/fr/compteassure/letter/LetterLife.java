package fr.compteassure.letter;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.contract.Life;
import fr.compteassure.cpam.ContactChannel;
import fr.compteassure.cpam.CpamCode;
import fr.compteassure.value.InsuredId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** Letters that are printed, cannot be printed at once, and never can be. */
final class LetterLife implements Life {

    @Override
    public void live(Application application) {
        enqueue(application, "Zoé Quidam");
        enqueue(application, "محمد الفاسي");
        application.settle();
        var failed = new AtomicBoolean();
        try (var _ = AwsCalls.before((function, call) -> {
            if (function.equals("PrintLetters") && call instanceof PutObjectRequest
                    && failed.compareAndSet(false, true)) {
                throw new IllegalStateException("the bucket is down");
            }
        })) {
            enqueue(application, "Zoé Quidam");
            application.settle();
            application.pass(Duration.ofMinutes(1));
        }
        retriedTooEarly(application);
    }

    private static void enqueue(Application application, String name) {
        var cloud = application.cloud();
        var store = new LetterStore(cloud);
        Instant now = cloud.clock().instant();
        cloud.transaction()
                .with(store.enqueueing(store.compose(new LetterBody.AssistedOpening(now, ContactChannel.PHONE,
                        "Camille Martin", now.plus(Duration.ofDays(7)), true, null), new InsuredId("A".repeat(43)),
                        new Recipient(name, List.of("12 rue des Lilas", "35000 Rennes")), new CpamCode("351"))))
                .commit();
    }

    /** What fails again in the queue of retries is hidden there for longer. */
    private static void retriedTooEarly(Application application) {
        try (var _ = AwsCalls.before((function, call) -> {
            if (function.equals("PrintLetters") && call instanceof PutObjectRequest) {
                throw new IllegalStateException("the bucket is down");
            }
        })) {
            enqueue(application, "Zoé Quidam");
            application.settle();
            application.pass(Duration.ofMinutes(1));
        }
        application.pass(Duration.ofMinutes(30));
    }
}
