package fr.compteassure.appointment;

/** What an appointment is about: the subjects of messages, and the opening of an account. */
enum Subject {
    /** What was or was not paid back. */
    REIMBURSEMENT,
    /** A time off work. */
    SICK_LEAVE,
    /** The carte Vitale, or the European card. */
    CARD,
    /** Rights to health insurance. */
    RIGHTS,
    /** Complementary cover. */
    COMPLEMENTARY_COVER,
    /** The opening of an account with somebody's help. */
    OPEN_ACCOUNT,
    /** Anything else. */
    OTHER
}
