package fr.compteassure.local.aws;

/** Something on this machine, not in the application, stops the local stand-ins; the message is one line a developer can act on. */
public final class LocalFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what to do about it, in one line */
    public LocalFailure(String message) {
        super(message);
    }

    /**
     * @param message what is wrong and what to do about it, in one line
     * @param cause what was caught
     */
    public LocalFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
