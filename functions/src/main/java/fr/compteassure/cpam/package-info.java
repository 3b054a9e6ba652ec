/**
 * The funds (caisses primaires d’assurance maladie) that people belong to: names and codes, and who belongs to which.
 */
@Door({Cpam.class, CpamCode.class, Cpams.class, PostalCodes.class})
package fr.compteassure.cpam;

import fr.compteassure.Door;
