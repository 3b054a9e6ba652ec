/**
 * The funds (caisses primaires d'assurance maladie) that people belong to: names and codes.
 */
@Door({Cpam.class, CpamCode.class, Cpams.class})
package fr.compteassure.cpam;

import fr.compteassure.Door;
