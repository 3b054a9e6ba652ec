package fr.compteassure.account;

import fr.compteassure.api.BackgroundFunction;
import fr.compteassure.api.Json;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Metric;
import fr.compteassure.mail.MailEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Notes what SES tells of e-mails that did not arrive, or were complained of. Started by its topic, with one message a run;
 * what is no event fails, and ends among the runs that failed.
 */
public final class RecordMailEvent extends BackgroundFunction {
    private final Cloud cloud;
    private final EmailMarking marking;

    /** For Lambda. */
    public RecordMailEvent() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public RecordMailEvent(Cloud cloud) {
        this.cloud = cloud;
        marking = new EmailMarking(cloud);
    }

    @Override
    protected Map<String, Object> handle(Map<String, Object> event, Run run) {
        var outcomes = new TreeMap<String, Integer>();
        for (var item : (List<?>) event.get("Records")) {
            var message = (String) ((Map<?, ?>) ((Map<?, ?>) item).get("Sns")).get("Message");
            var told = MailEvent.of(message);
            var outcome = marking.record(told);
            if (outcome != EmailMarking.Outcome.UNCHANGED) {
                kind(told).ifPresent(kind -> cloud.metrics().tell(Metric.MAILS_BOUNCED.one(kind)));
            }
            run.log("event=" + word(told) + " outcome=" + outcome);
            outcomes.merge(outcome.name(), 1, Integer::sum);
        }
        return Json.object("outcomes", outcomes);
    }

    private static Optional<String> kind(MailEvent event) {
        return switch (event) {
            case MailEvent.Bounced _ -> Optional.of("BOUNCE");
            case MailEvent.Complained _ -> Optional.of("COMPLAINT");
            case MailEvent.NotSpam _,MailEvent.Rejected _,MailEvent.Harmless _ -> Optional.empty();
        };
    }

    private static String word(MailEvent event) {
        return event instanceof MailEvent.Harmless(var what) ? what : event.getClass().getSimpleName();
    }
}
