package fr.compteassure.local.page;

/**
 * Someone who does not exist and has an account, so that what an account holds can be seen at once.
 *
 * @param name given name and family name
 * @param nir 15 characters
 * @param password of the account, until somebody changes it
 * @param email where the application writes to
 * @param cpam the name of the fund
 */
public record DemoMember(String name, String nir, String password, String email, String cpam) {}
