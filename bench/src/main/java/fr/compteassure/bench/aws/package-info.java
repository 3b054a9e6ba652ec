/**
 * What makes the tables of one's own machine answer as slowly as those of AWS, and tells what AWS would charge for. Every
 * client of AWS in this module goes through it ({@code execution.interceptors}); nothing of it acts until it is switched on.
 * The doors are {@link fr.compteassure.bench.aws.Latency} and {@link fr.compteassure.bench.aws.Units}; beside them,
 * {@link fr.compteassure.bench.aws.LambdaRun} is what Lambda tells a function.
 */
package fr.compteassure.bench.aws;
