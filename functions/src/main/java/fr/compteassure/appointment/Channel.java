package fr.compteassure.appointment;

/** How one meets the fund. */
enum Channel {
    /** At a counter: the slot has a place. */
    COUNTER,
    /** By telephone: the fund calls. */
    PHONE,
    /** By video, with an interpreter of sign language: the slot has a link. */
    SIGN_LANGUAGE_VIDEO
}
