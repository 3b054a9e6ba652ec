package fr.compteassure.request;

/** Where a request stands. */
enum Status {
    /** It is with the fund, or waits for its day. */
    SUBMITTED,
    /** An advisor has taken it up. */
    IN_REVIEW,
    /** The person is to add something. */
    INFORMATION_NEEDED,
    /** It is done. */
    ACCEPTED,
    /** It is refused. */
    REJECTED,
    /** The person gave it up. */
    WITHDRAWN;

    /** Whether something is still to be done about it. */
    public boolean isOpen() {
        return this == SUBMITTED || this == IN_REVIEW || this == INFORMATION_NEEDED;
    }
}
