package fr.compteassure.operate;

/** What an operator is told, in one line, of why a command did not do what it was to do. */
public final class OperationFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, and what to do; no personal data */
    public OperationFailure(String message) {
        super(message);
    }

    /** The same with where it comes from. */
    public OperationFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
