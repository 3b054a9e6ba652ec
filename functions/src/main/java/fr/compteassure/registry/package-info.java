/**
 * The insured people, as the fund's files know them and as they changed since. {@link InsuredStore} finds a
 * {@link InsuredPerson}, or the {@link InsuredFile} that a {@link Change} is made to; {@link Coverage} tells whom the law
 * covers with the person.
 */
@Door({Address.class, CardStatus.class, Change.class, ComplementaryCover.class, Coverage.class, Exemption.class,
        FollowsTheFile.class, InsuredData.class, InsuredFile.class, InsuredPerson.class, InsuredStore.class,
        Member.class, Organisme.class, TreatingDoctor.class, VitaleCard.class})
package fr.compteassure.registry;

import fr.compteassure.Door;
