package fr.compteassure.local.start;

/** Why the runner cannot start, in one line that tells the developer what to mend. */
public final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param line what is wrong, and where */
    public StartFailure(String line) {
        super(line);
    }

    /**
     * @param line what is wrong, and where
     * @param cause what it was first seen as
     */
    public StartFailure(String line, Throwable cause) {
        super(line, cause);
    }

    /** The message, on one line whatever its parts were. */
    @Override
    public String getMessage() {
        return super.getMessage().replaceAll("\\s*\\R\\s*", " ");
    }
}
