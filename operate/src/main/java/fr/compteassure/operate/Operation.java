package fr.compteassure.operate;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/** One of the commands: does its work, or says in one line why not. */
@FunctionalInterface
public interface Operation {
    /**
     * Does the work.
     *
     * @param out where it tells what it does, in plain lines without personal data
     * @throws OperationFailure when it could not be done, or not all of it
     */
    void run(PrintStream out);

    /** Runs it as the program that this process is, and ends the process: with 0 when all was done, else with 1. */
    static void main(Operation operation) {
        System.exit(run(operation, System.out, System.err));
    }

    /**
     * Runs it.
     *
     * @return the exit code
     */
    static int run(Operation operation, PrintStream out, PrintStream err) {
        try {
            operation.run(out);
            return 0;
        } catch (OperationFailure e) {
            err.println(e.getMessage());
        } catch (SdkException e) {
            err.println(explained(e));
        } catch (UncheckedIOException e) {
            err.println("no answer: " + e.getCause());
        }
        return 1;
    }

    private static String explained(SdkException fault) {
        return switch (fault) {
            case AwsServiceException refused when refused.awsErrorDetails() != null -> explained(refused);
            case SdkClientException client when message(client).contains("credentials") -> "no AWS credentials: log in"
                    + " first (aws sso login, or aws configure), and set AWS_PROFILE if it is not the default profile";
            default -> "AWS does not answer: " + message(fault);
        };
    }

    private static String explained(AwsServiceException refused) {
        var code = String.valueOf(refused.awsErrorDetails().errorCode());
        return switch (code) {
            case "ExpiredToken", "ExpiredTokenException", "InvalidClientTokenId", "UnrecognizedClientException",
                    "InvalidAccessKeyId", "SignatureDoesNotMatch" ->
                "AWS does not accept these credentials (%s): log in anew, or set AWS_PROFILE".formatted(code);
            case "AccessDenied", "AccessDeniedException", "AuthorizationError" ->
                "these credentials do not have the right: " + refused.awsErrorDetails().errorMessage();
            default -> "%s refused (%s): %s".formatted(refused.awsErrorDetails().serviceName(), code,
                    refused.awsErrorDetails().errorMessage());
        };
    }

    private static String message(SdkException fault) {
        return String.valueOf(fault.getMessage());
    }
}
