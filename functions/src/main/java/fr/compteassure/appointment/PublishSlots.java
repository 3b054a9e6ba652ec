package fr.compteassure.appointment;

import fr.compteassure.api.Advisor;
import fr.compteassure.api.AdvisorFunction;
import fr.compteassure.api.Json;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cpam.Cpams;
import java.time.LocalDate;

/** {@code POST /advisor/slots}: publishes times at which the advisor's fund can be met. */
public final class PublishSlots extends AdvisorFunction {
    private final Cloud cloud;
    private final Cpams cpams = new Cpams();
    private final Publication publication;

    /** For Lambda. */
    public PublishSlots() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public PublishSlots(Cloud cloud) {
        super(cloud);
        this.cloud = cloud;
        publication = new Publication(cloud);
    }

    @Override
    protected Response handle(Request request, Advisor advisor) {
        var zone = cpams.of(advisor.cpam()).orElseThrow().zone();
        var fields = request.fields();
        var key = advisor.idempotencyKey(request, fields);
        var timetable = Timetable.read(fields, LocalDate.ofInstant(cloud.clock().instant(), zone));
        fields.check();
        var outcome = publication.publish(advisor, timetable, zone, key);
        return Response.created(Json.object("published", outcome.published(), "already", outcome.already()));
    }
}
