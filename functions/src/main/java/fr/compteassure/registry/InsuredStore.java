package fr.compteassure.registry;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Config;
import fr.compteassure.cloud.Read;
import fr.compteassure.cloud.Table;
import fr.compteassure.value.InsuredId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.model.ReadBatch;
import software.amazon.awssdk.enhanced.dynamodb.model.WriteBatch;

/** The register of insured people. Only the fund's files change it. */
public final class InsuredStore {
    /** The most that DynamoDB takes in one batch. */
    static final int BATCH = 25;
    private static final int TRIES = 8;

    private final Table<InsuredPerson> table;

    /** @param cloud where the table is */
    public InsuredStore(Cloud cloud) {
        table = cloud.table(Config::insuredTable, InsuredSchema.schema());
    }

    /** A read of this person, for {@link Table#read} beside other tables. */
    public ReadBatch reading(InsuredId id) {
        return table.reading(id.value());
    }

    /** Reads of several tables in one round trip. */
    public Read read(ReadBatch... batches) {
        return table.read(batches);
    }

    /** The person among what was read. */
    public Optional<InsuredPerson> in(Read read) {
        return read.of(table);
    }

    /** Writes up to {@link #BATCH} people, each in place of what was known of them; the last of two with one id counts. */
    void replace(List<InsuredPerson> people) {
        var byId = new LinkedHashMap<InsuredId, InsuredPerson>();
        people.forEach(person -> byId.put(person.id(), person));
        Collection<InsuredPerson> left = byId.values();
        for (int tries = 1; !left.isEmpty(); tries++) {
            left = written(left);
            if (!left.isEmpty()) {
                pause(tries);
            }
        }
    }

    /** Writes them and gives back those that DynamoDB had no capacity for. */
    private Collection<InsuredPerson> written(Collection<InsuredPerson> people) {
        var batch = WriteBatch.builder(InsuredPerson.class).mappedTableResource(table.enhanced());
        people.forEach(batch::addPutItem);
        return table.client().batchWriteItem(request -> request.addWriteBatch(batch.build()))
                .unprocessedPutItemsForTable(table.enhanced());
    }

    private static void pause(int tries) {
        if (tries == TRIES) {
            throw new IllegalStateException("DynamoDB has no capacity for the register");
        }
        try {
            Thread.sleep(50L << tries);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted between two tries of a batch", e);
        }
    }
}
