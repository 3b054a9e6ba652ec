package fr.compteassure.appointment;

import fr.compteassure.api.Caller;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.Choice;
import java.util.function.Function;

/** {@code POST /appointments}: books an appointment with the person's fund. */
public final class BookAppointment extends InsuredFunction {
    private final Booking booking;
    private final AppointmentResponses responses = new AppointmentResponses();

    /** For Lambda. */
    public BookAppointment() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public BookAppointment(Cloud cloud) {
        super(cloud);
        booking = new Booking(cloud);
    }

    @Override
    protected Response handle(Request request, Caller caller) {
        var fields = request.fields();
        var key = caller.idempotencyKey(request, fields);
        var slotId = fields.required("slotId", Function.<String>identity());
        var subject = fields.required("subject", Choice.of(Subject.class));
        fields.check();
        return switch (booking.book(caller, slotId, subject, key)) {
            case Booking.Booked(var appointment) -> Response.created(responses.appointment(appointment));
            case Booking.NotBooked(var refusal) -> throw AppointmentProblems.of(refusal);
        };
    }
}
