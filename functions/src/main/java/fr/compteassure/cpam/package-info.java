/**
 * The funds (caisses primaires d’assurance maladie) that people belong to: names, codes, counters and postal addresses, and who belongs to
 * which.
 */
@Door({CommunePostalCodes.class, ContactChannel.class, Counter.class, Counters.class, Cpam.class, CpamCode.class,
        Cpams.class, PostalAddresses.class, PostalCodes.class})
package fr.compteassure.cpam;

import fr.compteassure.Door;
