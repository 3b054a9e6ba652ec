package fr.compteassure.activity;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Erasure;
import fr.compteassure.cloud.PersonalData;
import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** What was done on the account of a person. */
public final class ActivityData implements PersonalData {
    private final ActivityStore activities;

    /** @param cloud where they are */
    public ActivityData(Cloud cloud) {
        activities = new ActivityStore(cloud);
    }

    @Override
    public String key() {
        return "activity";
    }

    @Override
    public Object export(InsuredId insured, Supplier<Instant> since) {
        return activities.export(insured, since);
    }

    @Override
    public void erase(Erasure erasure) {
        activities.erase(erasure);
    }

    @Override
    public List<RecordSchema<?>> schemas() {
        return List.of(RecordedActivity.SCHEMA);
    }
}
