package fr.compteassure.api;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** What a log may say of an unforeseen exception: kinds, codes and places, never messages, which may hold personal data. */
final class Faults {
    private static final int FRAMES = 6;
    private static final String OURS = "fr.compteassure.";

    private Faults() {}

    /**
     * The class of the exception and of its causes, AWS's code of the error, and of each the place where it was thrown
     * and the first of ours on the way there: a library may have dozens of its own in between.
     */
    static String describe(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause).limit(5)
                .map(Faults::one).collect(Collectors.joining(" <- ", "fault=", ""));
    }

    private static String one(Throwable fault) {
        var code = fault instanceof AwsServiceException aws && aws.awsErrorDetails() != null
                ? ":" + aws.awsErrorDetails().errorCode()
                : "";
        var places = List.of(fault.getStackTrace());
        var ours = places.stream().skip(1).filter(frame -> frame.getClassName().startsWith(OURS)).limit(FRAMES - 1);
        return fault.getClass().getName() + code + Stream.concat(places.stream().limit(1), ours)
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining(" ", "(", ")"));
    }
}
