/**
 * The insured people, as the fund's files know them. {@link InsuredStore} finds a {@link InsuredPerson}.
 */
@Door({InsuredPerson.class, InsuredStore.class})
package fr.compteassure.registry;

import fr.compteassure.Door;
