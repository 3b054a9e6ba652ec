package fr.compteassure.request;

/** Who took a step. */
enum Party {
    /** The person who submitted the request. */
    INSURED,
    /** An advisor of the fund, who is named. */
    ADVISOR,
    /** The other parent of a child. */
    OTHER_PARENT,
    /** Nobody in particular: a rule, or a day that came. */
    SYSTEM
}
