package fr.compteassure.roundtrips;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Shows the ledger, where there is one, the calls of all clients. */
public final class CallInterceptor implements ExecutionInterceptor {
    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        return RunLedger.strand() == null ? context.request() : Calls.counted(context.request());
    }

    /** The session token of a call tells which function makes it. */
    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        var strand = RunLedger.strand();
        if (strand != null && strand.run() != null) {
            context.httpRequest().firstMatchingHeader("X-Amz-Security-Token")
                    .ifPresent(function -> strand.run().begin(strand, function, context.request()));
        }
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        end(context.request(), Calls.units(context.request(), context.response()), false);
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        end(context.request(), Calls.unitsOfRefused(context.request()), Calls.metAnother(context.exception()));
    }

    private static void end(SdkRequest request, double units, boolean vain) {
        var strand = RunLedger.strand();
        if (strand != null && strand.run() != null) {
            strand.run().end(strand, request, units, vain);
        }
    }
}
