package fr.compteassure.appointment;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Erasure;
import fr.compteassure.cloud.PersonalData;
import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** The appointments of a person. */
public final class AppointmentData implements PersonalData {
    private final AppointmentStore store;

    /** @param cloud where they are */
    public AppointmentData(Cloud cloud) {
        store = new AppointmentStore(cloud);
    }

    @Override
    public String key() {
        return "appointments";
    }

    @Override
    public Object export(InsuredId insured, Supplier<Instant> since) {
        return store.export(insured);
    }

    /** What is ahead is cancelled by that, and its slots are free again. */
    @Override
    public void erase(Erasure erasure) {
        store.erase(erasure);
    }

    @Override
    public List<RecordSchema<?>> schemas() {
        return List.of(Appointment.schema());
    }
}
