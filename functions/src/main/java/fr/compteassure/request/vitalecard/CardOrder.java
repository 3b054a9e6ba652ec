package fr.compteassure.request.vitalecard;

/**
 * An order of a carte Vitale.
 *
 * @param person for whom
 */
record CardOrder(String person) {}
