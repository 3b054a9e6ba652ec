package fr.compteassure.appointment;

/** Where an appointment stands. */
enum Status {
    /** It takes place. */
    BOOKED,
    /** It does not. */
    CANCELLED
}
