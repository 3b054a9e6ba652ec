package fr.compteassure.appointment;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.InsuredId;
import java.util.Map;
import java.util.Optional;

/** The next appointment of a person. */
public final class NextAppointment {
    private final AppointmentStore appointments;
    private final AppointmentResponses responses = new AppointmentResponses();

    /** @param cloud where they are */
    public NextAppointment(Cloud cloud) {
        appointments = new AppointmentStore(cloud);
    }

    /** It, as the API tells it, if there is one that takes place. */
    public Optional<Map<String, Object>> of(InsuredId insured) {
        return appointments.fromNow(insured).filter(Appointment::isBooked).findFirst().map(responses::appointment);
    }
}
