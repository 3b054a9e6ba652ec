/**
 * Advice on prevention by age, sex and what the person’s file says: which examinations, screenings and vaccines are offered
 * and paid for. It invites, and neither diagnoses nor obliges. The rules are data ({@code rules.csv}), with their sources.
 */
@Door({})
package fr.compteassure.prevention;

import fr.compteassure.Door;
