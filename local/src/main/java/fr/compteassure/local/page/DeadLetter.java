package fr.compteassure.local.page;

/**
 * A message that nobody could work on.
 *
 * @param queue the dead-letter queue it lies in
 * @param body as it was sent
 */
public record DeadLetter(String queue, String body) {}
