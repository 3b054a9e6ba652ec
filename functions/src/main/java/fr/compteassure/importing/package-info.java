/**
 * The import of a fund's file of JSON lines, however long, with a report of the lines that are wrong: a
 * {@link FileImport} is given what reads a line and what writes what was read.
 */
@Door({FileImport.class})
package fr.compteassure.importing;

import fr.compteassure.Door;
