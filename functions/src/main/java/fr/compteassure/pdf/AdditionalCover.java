package fr.compteassure.pdf;

/**
 * What a person has asked a certificate to tell of the share of the cost that is left to others. An employer or a school must
 * not learn it: a certificate that was not asked to tell it does not speak of it at all.
 *
 * @param exemption why the person pays no share, or null when there is none on the day of issue or later
 * @param complementaryCover what pays the share, or null when there is none on the day of issue or later
 */
public record AdditionalCover(Exemption exemption, ComplementaryCover complementaryCover) {}
