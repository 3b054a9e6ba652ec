/** Children: one is born, or registered with the other parent too. Nobody is told whether another parent's NIR is known. */
@Door({})
package fr.compteassure.request.child;

import fr.compteassure.Door;
