/** Accidents that somebody else caused, wholly or in part. */
@Door({})
package fr.compteassure.request.accident;

import fr.compteassure.Door;
