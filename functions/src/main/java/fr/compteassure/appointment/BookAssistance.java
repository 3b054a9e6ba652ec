package fr.compteassure.appointment;

import fr.compteassure.api.Idempotency;
import fr.compteassure.api.Limit;
import fr.compteassure.api.PublicFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.Choice;
import java.util.function.Function;

/** {@code POST /assistance-appointments}: books an appointment for somebody who needs no account for it. */
public final class BookAssistance extends PublicFunction {
    private final Cloud cloud;
    private final Assistance assistance;
    private final AppointmentResponses responses = new AppointmentResponses();

    /** For Lambda. */
    public BookAssistance() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public BookAssistance(Cloud cloud) {
        super(cloud);
        this.cloud = cloud;
        assistance = new Assistance(cloud);
    }

    @Override
    protected Response handle(Request request) {
        var fields = request.fields();
        var key = Idempotency.of(request, fields, "public", cloud);
        var slotId = fields.required("slotId", Function.<String>identity());
        var guest = Guest.read(fields);
        var subject = fields.required("subject", Choice.of(Subject.class));
        fields.check();
        var now = cloud.clock().instant();
        return switch (assistance.book(new Assistance.Wish(slotId, guest, subject, request.sourceIp()), key)) {
            case Assistance.Booked(var appointment, var token) -> {
                var told = responses.appointment(appointment);
                told.put("cancellationToken", token);
                yield Response.created(told);
            }
            case Assistance.NotBooked(var refusal) -> throw AppointmentProblems.of(refusal);
            case Assistance.TooManyAhead(var until) -> throw Limit.ASSISTANCE_AHEAD.problem(now, until);
            case Assistance.TooManyTries(var until) -> throw Limit.ADDRESS.problem(now, until);
        };
    }
}
