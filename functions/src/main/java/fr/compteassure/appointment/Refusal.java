package fr.compteassure.appointment;

/** Why no appointment is booked. */
enum Refusal {
    /** There is no such slot, or none that is to come and of the fund. */
    NO_SUCH_SLOT,
    /** The fund is to call, and knows no number. */
    NO_PHONE,
    /** The fund is to call somebody without an account who gave no mobile. */
    NO_MOBILE,
    /** The link of a video goes by e-mail to somebody without an account, who gave no address. */
    NO_EMAIL,
    /** Somebody else has it. */
    SLOT_TAKEN,
    /** There is an appointment at that time already. */
    SAME_TIME,
    /** There are as many ahead as may be. */
    TOO_MANY
}
