/**
 * What the first answer of a fresh function takes, with and without a snapshot, what the following ones take, and in how much
 * memory: every action, from the package that is deployed, beside one item read by hand.
 */
package fr.compteassure.bench.coldstart;
