/**
 * What the insured person sees of everything the fund holds, brought together from the other features. Nothing stands
 * above it.
 */
@Door({})
package fr.compteassure.profile;

import fr.compteassure.Door;
