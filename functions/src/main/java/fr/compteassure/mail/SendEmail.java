package fr.compteassure.mail;

import fr.compteassure.api.BackgroundFunction;
import fr.compteassure.cloud.Cloud;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Sends the e-mails that were promised: started by the stream of the outbox table, it answers which records are to be
 * given to it again ({@code batchItemFailures}).
 */
public final class SendEmail extends BackgroundFunction {
    private final EmailDelivery sending;

    /** For Lambda. */
    public SendEmail() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public SendEmail(Cloud cloud) {
        sending = new EmailDelivery(cloud);
    }

    @Override
    protected Map<String, Object> handle(Map<String, Object> event, Run run) {
        var counts = new EnumMap<EmailDelivery.Outcome, Integer>(EmailDelivery.Outcome.class);
        var failures = new ArrayList<Map<String, Object>>();
        for (var item : (List<?>) event.get("Records")) {
            var change = (Map<?, ?>) ((Map<?, ?>) item).get("dynamodb");
            var outcome = send((Map<?, ?>) change.get("Keys"), run);
            counts.merge(outcome, 1, Integer::sum);
            if (outcome == EmailDelivery.Outcome.RETRY) {
                failures.add(Map.of("itemIdentifier", change.get("SequenceNumber")));
            }
        }
        run.log("outcomes=" + counts);
        return Map.of("batchItemFailures", failures);
    }

    private EmailDelivery.Outcome send(Map<?, ?> keys, Run run) {
        try {
            return sending.send(text(keys.get("insuredId")), text(keys.get("emailId")));
        } catch (SdkException e) {
            // One e-mail in trouble does not hold back the others of its batch.
            run.log("trouble=" + e.getClass().getSimpleName());
            return EmailDelivery.Outcome.RETRY;
        }
    }

    private static String text(Object attribute) {
        return (String) ((Map<?, ?>) attribute).get("S");
    }
}
