package fr.compteassure.message;

/** Who wrote a message. */
enum Author {
    /** The insured person. */
    INSURED,
    /** An advisor of the fund. */
    FUND
}
