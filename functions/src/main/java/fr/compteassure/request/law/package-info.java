/**
 * What the law sets and changes: ages, delays, ceilings, amounts. One table holds all of it, each value with its first day,
 * its source and how sure it is ({@code law.csv}); a request is judged by {@link Law#on the law of its day}.
 */
@Door({CoverLaw.class, Law.class})
package fr.compteassure.request.law;

import fr.compteassure.Door;
