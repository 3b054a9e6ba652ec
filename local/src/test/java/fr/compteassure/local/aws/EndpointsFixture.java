package fr.compteassure.local.aws;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/** The services and clients of them that do not try again. */
final class EndpointsFixture implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-10-05T10:00:00Z");

    private final AwsEndpoints endpoints;
    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);

    EndpointsFixture(Path folder) {
        endpoints = new AwsEndpoints(folder, "eu-west-3",
                clock());
        endpoints.createQueues(List.of(QueueDefinition.of("failures", Map.of()),
                QueueDefinition.of("work",
                        Map.of("VisibilityTimeout", 60, "RedrivePolicy", Map.of("deadLetterTargetArn",
                                "arn:aws:sqs:eu-west-3:000000000000:failures", "maxReceiveCount", 3))),
                QueueDefinition.of("later", Map.of("DelaySeconds", 300))));
    }

    InstantSource clock() {
        return now::get;
    }

    void advance(Duration by) {
        now.updateAndGet(instant -> instant.plus(by));
    }

    AwsEndpoints endpoints() {
        return endpoints;
    }

    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
        return builder.endpointOverride(endpoints.endpoint()).region(Region.EU_WEST_3)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .overrideConfiguration(each -> each.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .httpClientBuilder(UrlConnectionHttpClient.builder()).build();
    }

    @Override
    public void close() {
        endpoints.close();
    }
}
