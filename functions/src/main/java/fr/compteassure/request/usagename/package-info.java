/** The name that a person uses instead of that of birth. */
@Door({})
package fr.compteassure.request.usagename;

import fr.compteassure.Door;
