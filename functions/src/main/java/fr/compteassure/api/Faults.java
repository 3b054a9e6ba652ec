package fr.compteassure.api;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** What a log may say of an unforeseen exception: kinds, codes and places, never messages, which may hold personal data. */
final class Faults {
    private static final int FRAMES = 6;

    private Faults() {}

    /** The class of the exception and of its causes, AWS's code of the error, and the first places of each. */
    static String describe(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause).limit(5)
                .map(Faults::one).collect(Collectors.joining(" <- ", "fault=", ""));
    }

    private static String one(Throwable fault) {
        var code = fault instanceof AwsServiceException aws && aws.awsErrorDetails() != null
                ? ":" + aws.awsErrorDetails().errorCode()
                : "";
        return fault.getClass().getName() + code + Stream.of(fault.getStackTrace()).limit(FRAMES)
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining(" ", "(", ")"));
    }
}
