package fr.compteassure.request.move;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.request.ProcedureFunction;

/** {@code POST /requests/moves}: the person lives elsewhere, and may belong to another fund by that. */
public final class DeclareMove extends ProcedureFunction<Move> {
    /** For Lambda. */
    public DeclareMove() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public DeclareMove(Cloud cloud) {
        super(cloud, new Moving(cloud));
    }
}
