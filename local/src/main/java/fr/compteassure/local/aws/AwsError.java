package fr.compteassure.local.aws;

/** A refusal, which becomes the error of the protocol that the client speaks. */
final class AwsError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    AwsError(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static AwsError unknownAction(String action) {
        return new AwsError(400, "InvalidAction", "The local stand-in does not know " + action);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
