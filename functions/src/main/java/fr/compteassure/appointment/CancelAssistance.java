package fr.compteassure.appointment;

import fr.compteassure.api.Limit;
import fr.compteassure.api.PublicFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import java.util.function.Function;

/** {@code POST /assistance-appointments/cancellation}: cancels an appointment by its token; again does no harm. */
public final class CancelAssistance extends PublicFunction {
    private final Cloud cloud;
    private final AssistanceCancellation cancellation;

    /** For Lambda. */
    public CancelAssistance() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public CancelAssistance(Cloud cloud) {
        super(cloud);
        this.cloud = cloud;
        cancellation = new AssistanceCancellation(cloud);
    }

    @Override
    protected Response handle(Request request) {
        var fields = request.fields();
        var id = fields.required("appointmentId", Function.<String>identity());
        var token = fields.required("token", Function.<String>identity());
        fields.check();
        return switch (cancellation.cancel(id, token, request.sourceIp())) {
            case AssistanceCancellation.Answered(var outcome) -> AppointmentResponses.cancelled(outcome);
            case AssistanceCancellation.TooManyTries(var until) ->
                throw Limit.ADDRESS.problem(cloud.clock().instant(), until);
        };
    }
}
