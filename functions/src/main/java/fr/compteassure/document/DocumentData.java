package fr.compteassure.document;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Erasure;
import fr.compteassure.cloud.PersonalData;
import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** The documents issued to a person. */
public final class DocumentData implements PersonalData {
    private final DocumentStore documents;
    private final DocumentFiles files;

    /** @param cloud where they are */
    public DocumentData(Cloud cloud) {
        documents = new DocumentStore(cloud);
        files = new DocumentFiles(cloud);
    }

    @Override
    public String key() {
        return "documents";
    }

    @Override
    public Object export(InsuredId insured, Supplier<Instant> since) {
        return documents.export(insured);
    }

    @Override
    public void erase(Erasure erasure) {
        // The files first: of a file that has no record, nobody knows.
        documents.erase(erasure, document -> files.delete(document.key()));
    }

    @Override
    public List<RecordSchema<?>> schemas() {
        return List.of(IssuedDocument.SCHEMA);
    }
}
