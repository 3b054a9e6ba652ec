/** The load of a Monday morning, by Gatling, against the runner or any other address. */
package fr.compteassure.bench.load;
