/**
 * A function as Lambda's managed runtime runs it, without Lambda: AWS's runtime interface client in a fresh JVM, on the
 * unzipped package, behind a Runtime API that is played here, with or without a snapshot. The door is
 * {@link fr.compteassure.bench.coldstart.function.FreshFunction}.
 */
package fr.compteassure.bench.coldstart.function;
