package fr.compteassure.cpam;

/**
 * Where a fund receives people, as it is told to them.
 *
 * @param address the address, in one line, or how to ask for it
 * @param openingHours when it is open, or how to ask for it
 */
public record Counter(String address, String openingHours) {}
