/**
 * What each action asks of AWS, counted: how many calls wait for one another, and what DynamoDB charges. The door is
 * {@link fr.compteassure.roundtrips.RunLedger}; {@code ActionCostsTest} holds every action to its row of a table.
 */
package fr.compteassure.roundtrips;
