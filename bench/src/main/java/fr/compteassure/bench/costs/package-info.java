/**
 * What the application costs at AWS's list prices: a million of each action, and a month of the country. Arithmetic over what
 * the tests counted and what was measured; nothing is asked of AWS. The door is
 * {@link fr.compteassure.bench.costs.Costs}.
 */
package fr.compteassure.bench.costs;
