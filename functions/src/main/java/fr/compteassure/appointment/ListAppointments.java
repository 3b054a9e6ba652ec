package fr.compteassure.appointment;

import fr.compteassure.api.Caller;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.api.Json;
import fr.compteassure.api.Paging;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;

/** {@code GET /appointments}: the appointments of the person, the latest first. */
public final class ListAppointments extends InsuredFunction {
    private final AppointmentStore appointments;
    private final AppointmentResponses responses = new AppointmentResponses();

    /** For Lambda. */
    public ListAppointments() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ListAppointments(Cloud cloud) {
        super(cloud);
        appointments = new AppointmentStore(cloud);
    }

    @Override
    protected boolean readsQuery() {
        return true;
    }

    @Override
    protected Response handle(Request request, Caller caller) {
        var query = request.query();
        var paging = Paging.read(query, "appointments");
        query.check();
        var page = caller.beside(insured -> paging.page(
                appointments.latest(insured, paging.after(), paging.limit() + 1), Appointment::id));
        return Response.ok(Json.object("items", page.items().stream().map(responses::appointment).toList(),
                "nextCursor", page.nextCursor()));
    }
}
