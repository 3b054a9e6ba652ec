package fr.compteassure.appointment;

import fr.compteassure.api.Advisor;
import fr.compteassure.api.AdvisorFunction;
import fr.compteassure.api.Json;
import fr.compteassure.api.Paging;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cpam.Cpams;
import java.time.LocalDate;

/** {@code GET /advisor/appointments}: who comes to the fund, the earliest first. */
public final class ListAgenda extends AdvisorFunction {
    /** Today, and a week more. */
    private static final int USUAL = 8;

    private final Cloud cloud;
    private final Cpams cpams = new Cpams();
    private final Agenda agenda;
    private final AppointmentResponses responses = new AppointmentResponses();

    /** For Lambda. */
    public ListAgenda() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ListAgenda(Cloud cloud) {
        super(cloud);
        this.cloud = cloud;
        agenda = new Agenda(cloud);
    }

    @Override
    protected boolean readsQuery() {
        return true;
    }

    @Override
    protected Response handle(Request request, Advisor advisor) {
        var cpam = cpams.of(advisor.cpam()).orElseThrow();
        var query = request.query();
        var paging = Paging.read(query, "agenda");
        var days = Days.read(query, LocalDate.ofInstant(cloud.clock().instant(), cpam.zone()), USUAL);
        query.check();
        var page = agenda.list(cpam, days, paging);
        return Response.ok(Json.object("items", page.items().stream().map(responses::agenda).toList(), "nextCursor",
                page.nextCursor()));
    }
}
