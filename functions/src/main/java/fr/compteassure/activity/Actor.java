package fr.compteassure.activity;

/** Who did what an account tells. */
public enum Actor {
    /** The insured person. */
    INSURED,
    /** An advisor of the fund, whose name is told. */
    ADVISOR,
    /** Nobody in particular: the fund's own operations, or somebody of whom nothing is known. */
    SYSTEM
}
