/** The carte Vitale: it is ordered, and reported when it was lost or stolen or does not work. */
@Door({})
package fr.compteassure.request.vitalecard;

import fr.compteassure.Door;
