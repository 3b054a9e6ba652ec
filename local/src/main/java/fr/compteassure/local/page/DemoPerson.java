package fr.compteassure.local.page;

/**
 * Someone who does not exist, and in whose name an account may be opened to try the application.
 *
 * @param familyName as the registry has it
 * @param nir 15 characters
 * @param birthDate ISO 8601
 * @param postalCode of the address
 * @param cpam the name of the fund
 */
public record DemoPerson(String familyName, String nir, String birthDate, String postalCode, String cpam) {}
