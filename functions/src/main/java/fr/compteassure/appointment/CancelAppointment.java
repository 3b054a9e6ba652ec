package fr.compteassure.appointment;

import fr.compteassure.api.Caller;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;

/** {@code DELETE /appointments/{appointmentId}}: cancels an appointment of the person; again does no harm. */
public final class CancelAppointment extends InsuredFunction {
    private final Cancellation cancellation;

    /** For Lambda. */
    public CancelAppointment() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public CancelAppointment(Cloud cloud) {
        super(cloud);
        cancellation = new Cancellation(cloud);
    }

    @Override
    protected Response handle(Request request, Caller caller) {
        return AppointmentResponses.cancelled(cancellation.cancel(caller, request.pathParameter("appointmentId")));
    }
}
