package fr.compteassure.request.child;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.request.ProcedureFunction;

/** {@code POST /requests/births}: declares the birth of a child, who is then covered with the person. */
public final class DeclareBirth extends ProcedureFunction<Birth> {
    /** For Lambda. */
    public DeclareBirth() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public DeclareBirth(Cloud cloud) {
        super(cloud, new BirthDeclaring(new NewBeneficiaries(cloud)));
    }
}
