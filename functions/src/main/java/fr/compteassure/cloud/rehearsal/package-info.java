/**
 * A cloud for {@link fr.compteassure.cloud.rehearsal.Rehearsal rehearsals}: functions do in it all that they do, so that a
 * snapshot that is taken then has it all in memory, and nothing is read, written or sent.
 */
@Door(Rehearsal.class)
package fr.compteassure.cloud.rehearsal;

import fr.compteassure.Door;
