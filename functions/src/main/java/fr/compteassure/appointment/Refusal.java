package fr.compteassure.appointment;

/** Why no appointment is booked. */
enum Refusal {
    /** There is no such slot, or none that is to come and of the fund. */
    NO_SUCH_SLOT,
    /** The fund is to call, and knows no number. */
    NO_PHONE,
    /** Somebody else has it. */
    SLOT_TAKEN,
    /** There is an appointment at that time already. */
    SAME_TIME,
    /** There are as many ahead as may be. */
    TOO_MANY
}
