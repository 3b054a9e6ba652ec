/** Care that was received and paid abroad, and is to be reimbursed. */
@Door({})
package fr.compteassure.request.foreigncare;

import fr.compteassure.Door;
