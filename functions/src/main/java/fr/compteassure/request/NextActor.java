package fr.compteassure.request;

/** Who must act next about a request. */
public enum NextActor {
    /** The person who submitted it. */
    INSURED,
    /** The fund. */
    FUND,
    /** The other parent of a child. */
    OTHER_PARENT,
    /** Nobody: it is closed, or only a day has to come. */
    NONE
}
