package fr.compteassure.registry;

import java.time.LocalDate;

/**
 * A carte Vitale.
 *
 * @param status whether it serves
 * @param issuedOn when it was issued, or null
 */
public record VitaleCard(CardStatus status, LocalDate issuedOn) {}
