/**
 * Who the measured functions work for: people of the demonstration who have done over HTTP what each action needs to succeed,
 * the event of each action about them, and tables in memory that are put back to that state before each run. The door is
 * {@link fr.compteassure.bench.coldstart.people.Stage}.
 */
package fr.compteassure.bench.coldstart.people;
