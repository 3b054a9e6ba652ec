/**
 * The insured people, as the fund's files know them and as they have changed since. {@link InsuredStore} finds a
 * {@link InsuredPerson}, and writes what a {@link Change} makes of one.
 */
@Door({Change.class, InsuredFile.class, InsuredPerson.class, InsuredStore.class})
package fr.compteassure.registry;

import fr.compteassure.Door;
