package fr.compteassure.cloud;

/**
 * A request that must be done once, however often it comes.
 *
 * @param id a hash of route, caller and the key that the caller chose
 * @param bodyHash a keyed hash of the path and the body, because a body may hold a password
 */
public record IdempotencyKey(String id, String bodyHash) {}
