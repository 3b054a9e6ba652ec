package fr.compteassure.cloud;

import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** The credentials of the function, asked for at the first call to AWS, and again once they were forgotten. */
final class RenewedCredentials implements AwsCredentialsProvider {
    private final Map<String, String> environment;
    private AwsCredentialsProvider provider;

    /** @param environment which says where they are had */
    RenewedCredentials(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public AwsCredentials resolveCredentials() {
        return provider().resolveCredentials();
    }

    private synchronized AwsCredentialsProvider provider() {
        if (provider == null) {
            provider = made();
        }
        return provider;
    }

    /** What was had until now is used no more. */
    synchronized void forget() {
        provider = null;
    }

    /** A function with SnapStart gets its credentials from a container endpoint, any other one from variables. */
    private AwsCredentialsProvider made() {
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
