/**
 * The insured people, as the fund's files know them and as they changed since. {@link InsuredStore} finds a
 * {@link InsuredPerson}, or the {@link InsuredFile} that a {@link Change} is made to.
 */
@Door({Address.class, CardStatus.class, Change.class, FollowsTheFile.class, InsuredData.class, InsuredFile.class,
        InsuredPerson.class,
        InsuredStore.class, Member.class, VitaleCard.class})
package fr.compteassure.registry;

import fr.compteassure.Door;
