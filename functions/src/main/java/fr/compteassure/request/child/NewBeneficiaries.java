package fr.compteassure.request.child;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.registry.Change;
import fr.compteassure.registry.InsuredPerson.Beneficiary;

/** Children who come into a file, under ids that are new. */
final class NewBeneficiaries {
    private final Cloud cloud;

    /** @param cloud where randomness is */
    NewBeneficiaries(Cloud cloud) {
        this.cloud = cloud;
    }

    /**
     * That a child comes into a file.
     *
     * @param child whatever the id
     */
    Change.BeneficiaryAdded adding(Beneficiary child) {
        return new Change.BeneficiaryAdded(child.under(cloud.randomId()));
    }
}
