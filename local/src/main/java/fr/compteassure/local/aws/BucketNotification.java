package fr.compteassure.local.aws;

import java.util.List;
import java.util.Map;

/**
 * What a bucket tells a queue of: one of the {@code QueueConfigurations} of an {@code AWS::S3::Bucket}.
 *
 * @param bucketName the bucket
 * @param event such as {@code s3:ObjectCreated:*}
 * @param filter which objects are told of
 * @param queueName the queue
 */
public record BucketNotification(String bucketName, String event, KeyFilter filter, String queueName) {
    private static final String CREATED = "s3:ObjectCreated:";

    /**
     * Reads the properties of the template's bucket.
     *
     * @param bucketName what it is called
     * @param properties the resolved properties
     * @return what it tells queues of
     * @throws LocalFailure when a property cannot be read or is not played here
     */
    public static List<BucketNotification> of(String bucketName, Map<String, Object> properties) {
        var bucket = new Declaration(bucketName, properties);
        if (!bucket.has("NotificationConfiguration")) {
            return List.of();
        }
        Declaration notifications = bucket.child("NotificationConfiguration");
        notifications.properties().keySet().stream().filter(name -> !name.equals("QueueConfigurations"))
                .forEach(name -> {
                    throw unknown(notifications.path() + "/" + name);
                });
        return notifications.children("QueueConfigurations").stream().map(each -> of(bucketName, each)).toList();
    }

    private static BucketNotification of(String bucketName, Declaration notification) {
        String event = notification.text("Event");
        if (!event.startsWith(CREATED)) {
            throw unknown(notification.path() + "/Event " + event);
        }
        return new BucketNotification(bucketName, event, KeyFilter.of(notification),
                QueueDefinition.nameOf(notification.text("Queue")));
    }

    private static LocalFailure unknown(String what) {
        return new LocalFailure(what + " is not known to the local runner");
    }

    /**
     * Whether the queue is told of an object.
     *
     * @param object what landed in some bucket
     * @return whether it landed in this one, in such a way and under such a key
     */
    public boolean concerns(ObjectCreated object) {
        return bucketName.equals(object.bucket()) && filter.passes(object.key())
                && (event.equals(CREATED + "*") || event.equals(CREATED + object.how()));
    }
}
