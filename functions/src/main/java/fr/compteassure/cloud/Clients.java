package fr.compteassure.cloud;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.MacAlgorithmSpec;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The clients of the AWS services, each built at its first use from the standard settings of the environment:
 * region, credentials, and, where one is set, {@code AWS_ENDPOINT_URL_<SERVICE>} or {@code AWS_ENDPOINT_URL}.
 */
public final class Clients {
    private static final Duration SENDING_PATIENCE = Duration.ofSeconds(10);

    private final Map<String, String> environment;
    private SdkHttpClient http;
    private DynamoDbClient dynamoDb;
    private DynamoDbEnhancedClient enhanced;
    private S3Client s3;
    private KmsClient kms;
    private SesClient ses;
    private SnsClient sns;
    private SqsClient sqs;

    Clients(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** DynamoDB. */
    public synchronized DynamoDbClient dynamoDb() {
        if (dynamoDb == null) {
            dynamoDb = built(DynamoDbClient.builder(), "DYNAMODB");
        }
        return dynamoDb;
    }

    /** The enhanced client over {@link #dynamoDb()}. */
    synchronized DynamoDbEnhancedClient enhanced() {
        if (enhanced == null) {
            enhanced = DynamoDbEnhancedClient.builder().dynamoDbClient(dynamoDb()).build();
        }
        return enhanced;
    }

    /** S3; an endpoint of one's own is addressed by path, as emulators want it. */
    public synchronized S3Client s3() {
        if (s3 == null) {
            s3 = built(S3Client.builder().forcePathStyle(endpoint("S3") != null), "S3");
        }
        return s3;
    }

    /** What makes links to objects of S3; to be closed after use. */
    public S3Presigner s3Presigner() {
        var builder = S3Presigner.builder().region(region()).credentialsProvider(credentials())
                .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(endpoint("S3") != null).build());
        if (endpoint("S3") != null) {
            builder.endpointOverride(URI.create(endpoint("S3")));
        }
        return builder.build();
    }

    /** KMS. */
    public synchronized KmsClient kms() {
        if (kms == null) {
            kms = built(KmsClient.builder(), "KMS");
        }
        return kms;
    }

    /**
     * SES, version 1 of its API. A call is made once and ends soon: after a lost answer the client's own retries would send
     * the e-mail twice within a second, and while SES is down they would keep others waiting.
     */
    public synchronized SesClient ses() {
        if (ses == null) {
            ses = built(SesClient.builder().overrideConfiguration(Clients::sendingOnce), "SES");
        }
        return ses;
    }

    /** SNS, for SMS; a call is made once, for the same reasons. */
    public synchronized SnsClient sns() {
        if (sns == null) {
            sns = built(SnsClient.builder().overrideConfiguration(Clients::sendingOnce), "SNS");
        }
        return sns;
    }

    private static void sendingOnce(ClientOverrideConfiguration.Builder config) {
        config.retryStrategy(AwsRetryStrategy.doNotRetry()).apiCallTimeout(SENDING_PATIENCE);
    }

    /** SQS. */
    public synchronized SqsClient sqs() {
        if (sqs == null) {
            sqs = built(SqsClient.builder(), "SQS");
        }
        return sqs;
    }

    /** The HMAC-SHA-256 of a text under a key of KMS, 32 bytes. */
    byte[] mac(String key, String text) {
        return kms().generateMac(request -> request.keyId(key).macAlgorithm(MacAlgorithmSpec.HMAC_SHA_256)
                .message(SdkBytes.fromUtf8String(text))).mac().asByteArray();
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C built(B builder, String service) {
        var endpoint = endpoint(service);
        if (endpoint != null) {
            builder.endpointOverride(URI.create(endpoint));
        }
        return builder
                .region(region())
                .credentialsProvider(credentials())
                .httpClient(http())
                .build();
    }

    private Region region() {
        return Region.of(environment.getOrDefault("AWS_REGION", "eu-west-3"));
    }

    private synchronized SdkHttpClient http() {
        if (http == null) {
            http = UrlConnectionHttpClient.create();
        }
        return http;
    }

    private String endpoint(String service) {
        return environment.getOrDefault("AWS_ENDPOINT_URL_" + service, environment.get("AWS_ENDPOINT_URL"));
    }

    /** A function with SnapStart gets its credentials from a container endpoint, any other one from variables. */
    private AwsCredentialsProvider credentials() {
        if (environment.containsKey("AWS_CONTAINER_CREDENTIALS_FULL_URI")) {
            return ContainerCredentialsProvider.create();
        }
        var key = environment.get("AWS_ACCESS_KEY_ID");
        var secret = environment.get("AWS_SECRET_ACCESS_KEY");
        var session = environment.get("AWS_SESSION_TOKEN");
        return StaticCredentialsProvider.create(session == null
                ? AwsBasicCredentials.create(key, secret)
                : AwsSessionCredentials.create(key, secret, session));
    }
}
