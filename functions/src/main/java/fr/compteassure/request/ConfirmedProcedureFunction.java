package fr.compteassure.request;

import fr.compteassure.account.ConfirmedCaller;
import fr.compteassure.account.Correspondents.Correspondent;
import fr.compteassure.account.StepUpFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.value.InsuredId;
import java.util.function.Function;

/**
 * The same as {@link ProcedureFunction} for what wants a step-up code, and is held for some days after an advisor helped to open
 * the account or to get back into it.
 *
 * @param <F> the form
 */
public abstract class ConfirmedProcedureFunction<F extends Record> extends StepUpFunction {
    private final Submission<F> submission;

    /**
     * @param cloud where it runs
     * @param procedure reads the form and judges it
     */
    protected ConfirmedProcedureFunction(Cloud cloud, Procedure<F> procedure) {
        super(cloud, Codes.SENT_OR_RECOVERY);
        submission = new Submission<>(cloud, procedure);
    }

    @Override
    protected final Response handle(Request request, ConfirmedCaller caller) {
        var fields = request.fields();
        return submission.submit(fields, caller.idempotencyKey(fields), new Submitter() {
            @Override
            public <R> R beside(Function<InsuredId, R> reading) {
                return caller.besideUnconfirmed(reading);
            }

            @Override
            public void confirm(Correspondent correspondent) {
                caller.requireCode(correspondent.heldUntil());
            }

            @Override
            public Transaction transaction() {
                return caller.transaction();
            }
        });
    }
}
