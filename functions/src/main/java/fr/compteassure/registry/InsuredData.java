package fr.compteassure.registry;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Erasure;
import fr.compteassure.cloud.PersonalData;
import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** What the fund knows of a person, and what the person changed since. */
public final class InsuredData implements PersonalData {
    private final Cloud cloud;
    private final InsuredStore registry;

    /** @param cloud where the registry is */
    public InsuredData(Cloud cloud) {
        this.cloud = cloud;
        registry = new InsuredStore(cloud);
    }

    @Override
    public String key() {
        return "insured";
    }

    @Override
    public Object export(InsuredId insured, Supplier<Instant> since) {
        var file = registry.export(insured);
        return cloud.read(file).of(file).orElse(null);
    }

    @Override
    public void erase(Erasure erasure) {
        // The fund's own file, of people with and without an account. A card that was reported stolen stays blocked.
    }

    @Override
    public List<RecordSchema<?>> schemas() {
        return List.of(InsuredSchema.schema(), Changes.schema());
    }
}
