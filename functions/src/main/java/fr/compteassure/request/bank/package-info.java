/** The bank account that benefits are paid to: it is changed after some days, in which its owner can stop that. */
@Door({})
package fr.compteassure.request.bank;

import fr.compteassure.Door;
