package fr.compteassure.message;

/** What a thread is about. */
enum Subject {
    /** Reimbursements of care. */
    REIMBURSEMENT,
    /** Sick leave, and what is paid for it. */
    SICK_LEAVE,
    /** The carte Vitale and the European card. */
    CARD,
    /** Rights to health insurance. */
    RIGHTS,
    /** Complementary cover for people with low income. */
    COMPLEMENTARY_COVER,
    /** Anything else. */
    OTHER
}
