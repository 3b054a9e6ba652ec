/** The European health insurance card: it is ordered, and until it is there a provisional certificate stands for it. */
@Door({})
package fr.compteassure.request.europeancard;

import fr.compteassure.Door;
