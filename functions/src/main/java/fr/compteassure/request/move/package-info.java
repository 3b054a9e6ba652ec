/** A move: the address changes at once, and with it perhaps the fund. */
@Door({})
package fr.compteassure.request.move;

import fr.compteassure.Door;
