package fr.compteassure.request;

import fr.compteassure.attachment.AttachmentFiles;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Erasure;
import fr.compteassure.cloud.PersonalData;
import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** The requests of a person, and what stands in their account of another parent's. */
public final class RequestData implements PersonalData {
    private final RequestStore store;
    private final AttachmentFiles files;

    /** @param cloud where they are */
    public RequestData(Cloud cloud) {
        store = new RequestStore(cloud);
        files = new AttachmentFiles(cloud);
    }

    @Override
    public String key() {
        return "requests";
    }

    @Override
    public Object export(InsuredId insured, Supplier<Instant> since) {
        return store.export(insured);
    }

    /** What is open ends with the account; what was done to the fund's file stays there. */
    @Override
    public void erase(Erasure erasure) {
        // The files first: of a file that no request has, nobody knows.
        store.all(erasure.insured()).forEach(request -> request.files().all()
                .forEach(one -> files.delete(PieceAdding.key(request.id(), one.id()))));
        store.erase(erasure);
    }

    @Override
    public List<RecordSchema<?>> schemas() {
        return List.of(RequestSchema.schema());
    }
}
