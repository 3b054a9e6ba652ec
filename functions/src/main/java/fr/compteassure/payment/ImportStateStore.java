package fr.compteassure.payment;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Expression;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.Table;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.cloud.Write;
import fr.compteassure.payment.ImportState.Running;
import java.util.Base64;
import java.util.function.Function;

/** How far imports of payments are. */
final class ImportStateStore {
    private static final int RUN_BYTES = 9;

    private final Cloud cloud;
    private final Table<ImportState> table;

    ImportStateStore(Cloud cloud) {
        this.cloud = cloud;
        table = cloud.table("PAYMENTS_TABLE", () -> ImportState.SCHEMA);
    }

    /** The state of a part of the people. */
    ImportState of(int shard) {
        return table.get(ImportState.key(shard)).orElseGet(() -> ImportState.none(shard));
    }

    /** The same, read beside other things; nothing is found before the first import. */
    Lookup<ImportState> lookup(int shard) {
        return table.lookup(ImportState.key(shard));
    }

    /** The write that is refused when an import began or ended since this was read. */
    Write<?> unchanged(ImportState read) {
        return table.check(as(read), ImportState.key(read.shard()));
    }

    /** Begins the run of a file, unless it is begun already. */
    ImportState begin(ImportState read, String file) {
        var run = new Running(Base64.getUrlEncoder().encodeToString(cloud.randomBytes(RUN_BYTES)), file,
                cloud.clock().instant());
        return changed(read, state -> state.run(file).isPresent() ? state : state.begun(run));
    }

    /** Ends the run of a file; a second time changes nothing. */
    void end(ImportState read, String file) {
        changed(read, state -> state.run(file).isPresent() ? state.ended(file, cloud.clock().instant()) : state);
    }

    private ImportState changed(ImportState read, Function<ImportState, ImportState> change) {
        var state = read;
        while (true) {
            var next = change.apply(state);
            if (next.equals(state)) {
                return state;
            }
            var put = table.put(next, as(state));
            if (cloud.transaction().with(put).commit() instanceof Transaction.Refused refused) {
                state = refused.item(put).orElseThrow();
            } else {
                return next;
            }
        }
    }

    private static Expression as(ImportState read) {
        return read.version() == 0
                ? Expression.of("attribute_not_exists(paymentId)")
                : Expression.of("version = :version", ":version", read.version());
    }
}
