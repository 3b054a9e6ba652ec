/**
 * The import of a fund's file of JSON lines, however long, with a report of the lines that are wrong: a
 * {@link FileImport} is given what reads a line and what writes what was read. Lines are written side by side, and an import
 * that one run does not end goes on where it was in the next.
 */
@Door({FileImport.class, LineKind.class})
package fr.compteassure.importing;

import fr.compteassure.Door;
