package fr.compteassure.cpam;

/** How somebody and an advisor of the fund meet. */
public enum ContactChannel {
    /** At the fund's counter. */
    COUNTER,
    /** On the telephone: the fund calls, when it is an appointment. */
    PHONE,
    /** By video, in French sign language. */
    SIGN_LANGUAGE_VIDEO
}
