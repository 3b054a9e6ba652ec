package fr.compteassure.cloud;

import java.io.IOException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** What kind of trouble a call to AWS met. */
public final class Trouble {
    private static final int SERVER_ERROR = 500;

    private Trouble() {}

    /**
     * Whether it passes by itself, so that the same call may be made again later: AWS has no capacity for it, or is down, or
     * is not reached. Anything else would fail again.
     */
    public static boolean passes(RuntimeException fault) {
        return switch (fault) {
            case Patience.Exhausted _,TransactionConflictException _ -> true;
            case AwsServiceException aws -> aws.isThrottlingException() || aws.statusCode() >= SERVER_ERROR;
            case SdkClientException client -> client.retryable() || client.getCause() instanceof IOException;
            default -> false;
        };
    }
}
