package fr.compteassure.appointment;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.value.InsuredId;
import java.time.InstantSource;
import java.util.Map;

/** The next appointment of a person. */
public final class NextAppointment {
    private final InstantSource clock;
    private final AppointmentStore appointments;
    private final AppointmentResponses responses = new AppointmentResponses();

    /** @param cloud where they are */
    public NextAppointment(Cloud cloud) {
        clock = cloud.clock();
        appointments = new AppointmentStore(cloud);
    }

    /** What reads it, as the API tells it, beside other things; found if there is one that takes place. */
    public Lookup<Map<String, Object>> lookup(InsuredId insured) {
        return appointments.ahead(insured).map(one -> one.ahead(clock.instant())).filter(ahead -> !ahead.isEmpty())
                .map(ahead -> responses.appointment(ahead.getFirst()));
    }
}
