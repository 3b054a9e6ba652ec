package fr.compteassure.local.aws;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

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

    EndpointsFixture(Path folder, Invoker invoker) {
        endpoints = new AwsEndpoints(folder, "eu-west-3", Map.of("/compte/hmac-key", "s3cret"), invoker,
                InstantSource.fixed(NOW));
        endpoints.createQueues(List.of("failures"));
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
