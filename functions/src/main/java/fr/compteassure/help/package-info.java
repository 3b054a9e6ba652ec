/** Help for people without an account: which fund is theirs, and how to reach it. */
@Door({})
package fr.compteassure.help;

import fr.compteassure.Door;
