/**
 * What a measurement says, and where it is said: as tables and charts on the page of performance, and as JSON for whoever
 * compares days. The door is {@link fr.compteassure.bench.report.Report}.
 */
package fr.compteassure.bench.report;
