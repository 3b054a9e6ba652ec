package fr.compteassure.account;

/** By what an advisor made sure of who somebody is. What kind it was is kept, never a number or an answer. */
enum IdentityProof {
    /** A national identity card. */
    IDENTITY_CARD,
    /** A passport. */
    PASSPORT,
    /** A residence permit. */
    RESIDENCE_PERMIT,
    /** Questions that the person's file answers. */
    QUESTIONS
}
