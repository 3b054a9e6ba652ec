/**
 * What the removal of accounts that nobody validated costs and how long it takes, as an example of all work that goes on
 * behind the API. The doors are {@link fr.compteassure.bench.purge.PurgeRate},
 * {@link fr.compteassure.bench.purge.PurgeUnits} and {@link fr.compteassure.bench.purge.PurgeChain}.
 */
package fr.compteassure.bench.purge;
