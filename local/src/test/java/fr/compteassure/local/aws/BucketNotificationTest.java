package fr.compteassure.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketNotificationTest {
    private static final String QUEUE = "arn:aws:sqs:eu-west-3:000000000000:work";

    private static List<BucketNotification> of(Map<String, Object> notification) {
        return BucketNotification.of("documents",
                Map.of("NotificationConfiguration", Map.of("QueueConfigurations", List.of(notification))));
    }

    private static ObjectCreated created(String bucket, String key, String how) {
        return new ObjectCreated(bucket, key, 7, "abc", how, Instant.parse("2026-10-05T10:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
            "s3:ObjectCreated:*,   documents, in/a.pdf, Put,  true",
            "s3:ObjectCreated:*,   documents, in/a.pdf, Copy, true",
            "s3:ObjectCreated:Put, documents, in/a.pdf, Put,  true",
            "s3:ObjectCreated:Put, documents, in/a.pdf, Copy, false",
            "s3:ObjectCreated:*,   documents, a.pdf,    Put,  false",
            "s3:ObjectCreated:*,   documents, in/a.txt, Put,  false",
            "s3:ObjectCreated:*,   others,    in/a.pdf, Put,  false"})
    void aQueueIsToldOfWhatTheTemplateSays(String event, String bucket, String key, String how, boolean told) {
        var notification = of(Map.of("Event", event, "Queue", QUEUE, "Filter", Map.of("S3Key", Map.of("Rules",
                List.of(Map.of("Name", "prefix", "Value", "in/"), Map.of("Name", "suffix", "Value", ".pdf"))))))
                .getFirst();

        assertThat(notification.queueName()).isEqualTo("work");
        assertThat(notification.concerns(created(bucket, key, how))).isEqualTo(told);
    }

    @Test
    void aBucketThatTellsNobodyHasNone() {
        assertThat(BucketNotification.of("documents", Map.of())).isEmpty();
    }

    @Test
    void whatIsNotPlayedIsNamed() {
        assertThatThrownBy(() -> of(Map.of("Event", "s3:ObjectRemoved:*", "Queue", QUEUE)))
                .isInstanceOf(LocalFailure.class).hasMessageContaining("s3:ObjectRemoved:*");
        assertThatThrownBy(() -> BucketNotification.of("documents",
                Map.of("NotificationConfiguration", Map.of("TopicConfigurations", List.of()))))
                .isInstanceOf(LocalFailure.class).hasMessageContaining("TopicConfigurations");
    }
}
