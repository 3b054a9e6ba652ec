package fr.compteassure.operate;

import fr.compteassure.cloud.Cloud;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.lambda.LambdaClient;

/**
 * AWS as an operator reaches it: with the credentials that the AWS CLI would take, in one region, and at
 * {@code AWS_ENDPOINT_URL} or {@code AWS_ENDPOINT_URL_<SERVICE>} where the environment has one.
 *
 * @param environment the environment's variables
 * @param region the region
 * @param credentials whose rights count
 */
public record Aws(Map<String, String> environment, String region, AwsCredentialsProvider credentials) {
    /** What {@link Cloud} wants to know and no command goes by. */
    private static final Map<String, String> UNUSED = Map.of("DOCUMENT_BUCKET", "unused", "ATTACHMENT_BUCKET", "unused",
            "SIGNING_KEY", "unused", "IDENTIFIER_KEY", "unused", "MAIL_FROM", "unused", "MAIL_FAILURES_QUEUE", "unused",
            "WEB_ADDRESS", "unused", "DIRECT_CALLS", "refused");

    /** As this process is told. */
    public static Aws of(Settings settings) {
        return new Aws(settings.environment(), settings.region(), DefaultCredentialsProvider.builder().build());
    }

    /** Where the stacks are told. */
    public CloudFormationClient cloudFormation() {
        return built(CloudFormationClient.builder(), "CLOUDFORMATION");
    }

    /** Where the functions are. */
    public LambdaClient lambda() {
        return built(LambdaClient.builder(), "LAMBDA");
    }

    /**
     * What the functions run in, with the operator's rights: its clients, and the stores of the functions over it.
     *
     * @param settings those settings of the functions that are gone by
     */
    public Cloud cloud(Map<String, String> settings) {
        var variables = new HashMap<>(UNUSED);
        environment.forEach((name, value) -> {
            if (name.startsWith("AWS_ENDPOINT_URL")) {
                variables.put(name, value);
            }
        });
        AwsCredentials found = credentials.resolveCredentials();
        variables.put("AWS_REGION", region);
        variables.put("AWS_ACCESS_KEY_ID", found.accessKeyId());
        variables.put("AWS_SECRET_ACCESS_KEY", found.secretAccessKey());
        if (found instanceof AwsSessionCredentials session) {
            variables.put("AWS_SESSION_TOKEN", session.sessionToken());
        }
        variables.putAll(settings);
        return new Cloud(variables, InstantSource.system());
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C built(B builder, String service) {
        var endpoint = environment.getOrDefault("AWS_ENDPOINT_URL_" + service, environment.get("AWS_ENDPOINT_URL"));
        if (endpoint != null) {
            builder.endpointOverride(URI.create(endpoint));
        }
        return builder.region(Region.of(region)).credentialsProvider(credentials)
                .httpClient(UrlConnectionHttpClient.create()).build();
    }
}
