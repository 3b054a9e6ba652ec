package fr.compteassure.cpam;

/**
 * A fund (caisse) of the régime général.
 *
 * @param code its code
 * @param name such as "CPAM d’Ille-et-Vilaine"
 */
public record Cpam(CpamCode code, String name) {}
