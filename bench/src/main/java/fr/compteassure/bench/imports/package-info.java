/**
 * How fast a function imports the fund's files at the latency of AWS, in how much memory, and what AWS charges for a line,
 * beside one PutItem after the other. The door is {@link fr.compteassure.bench.imports.ImportBench}.
 */
package fr.compteassure.bench.imports;
