/** The application for a pension of invalidity. */
@Door({})
package fr.compteassure.request.invalidity;

import fr.compteassure.Door;
