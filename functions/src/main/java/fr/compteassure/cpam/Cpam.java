package fr.compteassure.cpam;

/**
 * A fund (caisse) of the régime général.
 *
 * @param code its three digits, such as {@code 351}
 * @param name such as "CPAM d’Ille-et-Vilaine"
 */
public record Cpam(String code, String name) {}
