package fr.compteassure.local;

import fr.compteassure.local.aws.SesEvent;
import fr.compteassure.local.aws.SnsMessage;
import fr.compteassure.local.lambda.FunctionHost;
import fr.compteassure.local.template.Resource;
import fr.compteassure.local.template.Template;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** The topics of the template: what SES tells there of e-mails starts the functions that subscribe to them. */
final class LocalTopics {
    private static final String SUBJECT = "Amazon SES Email Event Notification";

    private final Template template;
    private final InstantSource clock;
    private final UnderWay underWay = new UnderWay();
    private FunctionHost functions;

    LocalTopics(Template template, InstantSource clock) {
        this.template = template;
        this.clock = clock;
    }

    void connect(FunctionHost host) {
        functions = host;
    }

    /** Tells the topics that the event's configuration set names of it, as far as they want such. */
    void tell(SesEvent event) {
        template.resources("AWS::SES::ConfigurationSetEventDestination").stream().map(Resource::properties)
                .filter(destination -> event.configurationSet().equals(destination.get("ConfigurationSetName")))
                .map(destination -> (Map<?, ?>) destination.get("EventDestination"))
                .filter(destination -> wants(destination, event))
                .forEach(destination -> publish(topic(destination), event.message()));
    }

    private static boolean wants(Map<?, ?> destination, SesEvent event) {
        return ((List<?>) destination.get("MatchingEventTypes")).stream()
                .anyMatch(type -> event.type().equalsIgnoreCase(type.toString()));
    }

    private static String topic(Map<?, ?> destination) {
        return ((Map<?, ?>) destination.get("SnsDestination")).get("TopicARN").toString();
    }

    private void publish(String topic, String message) {
        var event = new SnsMessage(topic, SUBJECT, message, clock.instant()).toEvent();
        template.functions().stream()
                .filter(function -> function.events("SNS").stream().anyMatch(each -> topic.equals(each.text("Topic"))))
                .forEach(function -> underWay.start(() -> functions.invokeWithRetries(function.id(), event)));
    }

    /** Waits until no function is at work that a topic has started; false when that takes too long. */
    boolean awaitIdle(Duration atMost) {
        return underWay.awaitIdle(atMost);
    }
}
