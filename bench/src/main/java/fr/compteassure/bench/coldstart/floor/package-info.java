/**
 * What stands on a function's class path: the practical limit of a function that reads one item, and the watch on what a
 * function's calls to AWS take. It uses nothing of the application, and nothing of the application uses it.
 */
package fr.compteassure.bench.coldstart.floor;
