package fr.compteassure.journey;

import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** S3 for who drops a file there: AWS's with the credentials of the environment, or an emulator's. */
final class Buckets {
    static final String ENDPOINT = "aws.endpoint";

    private Buckets() {}

    /** @param settings the system's properties: with {@code aws.endpoint} an emulator, which asks for no credentials */
    static S3Client of(Map<String, String> settings) {
        var endpoint = settings.get(ENDPOINT);
        return endpoint == null ? ofAws(System.getenv()) : ofEmulator(URI.create(endpoint));
    }

    /** An emulator's. */
    static S3Client ofEmulator(URI endpoint) {
        return S3Client.builder().endpointOverride(endpoint).forcePathStyle(true).region(Region.EU_WEST_3)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClient(UrlConnectionHttpClient.create()).build();
    }

    private static S3Client ofAws(Map<String, String> environment) {
        return S3Client.builder().region(Region.of(environment.getOrDefault("AWS_REGION", "eu-west-3")))
                .credentialsProvider(StaticCredentialsProvider.create(credentials(environment)))
                .httpClient(UrlConnectionHttpClient.create()).build();
    }

    private static AwsCredentials credentials(Map<String, String> environment) {
        var id = environment.get("AWS_ACCESS_KEY_ID");
        var secret = environment.get("AWS_SECRET_ACCESS_KEY");
        var session = environment.get("AWS_SESSION_TOKEN");
        return session == null
                ? AwsBasicCredentials.create(id, secret)
                : AwsSessionCredentials.create(id, secret, session);
    }
}
