package fr.compteassure.request;

import fr.compteassure.account.Correspondents.Correspondent;
import fr.compteassure.api.Caller;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.value.InsuredId;
import java.util.function.Function;

/**
 * A function that submits a request: to be one, with a {@link Procedure}, is all that a procedure does about it.
 *
 * @param <F> the form
 */
public abstract class ProcedureFunction<F extends Record> extends InsuredFunction {
    private final Submission<F> submission;

    /**
     * @param cloud where it runs
     * @param procedure reads the form and judges it
     */
    protected ProcedureFunction(Cloud cloud, Procedure<F> procedure) {
        super(cloud);
        submission = new Submission<>(cloud, procedure);
    }

    @Override
    protected final Response handle(Request request, Caller caller) {
        var fields = request.fields();
        return submission.submit(fields, caller.idempotencyKey(request, fields), new Submitter() {
            @Override
            public <R> R beside(Function<InsuredId, R> reading) {
                return caller.beside(reading);
            }

            @Override
            public void confirm(Correspondent correspondent) {
                // The session is enough.
            }

            @Override
            public Transaction transaction() {
                return caller.transaction();
            }
        });
    }
}
