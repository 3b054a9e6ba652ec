package fr.compteassure.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.contract.Life;
import fr.compteassure.profile.FullAccount;
import fr.compteassure.profile.Stored;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Takes the {@link ItemSample samples} of a release, when one is made (docs/upgrading.md): of every record, of all lives,
 * as few items as show every attribute and every status of it.
 */
@EnabledIfSystemProperty(named = "samples.of", matches = "\\d+\\.\\d+\\.\\d+", disabledReason = "taken once a release")
class TakeSamplesTest {
    private final String release = System.getProperty("samples.of");

    @Test
    void take() throws Exception {
        var items = new ConcurrentLinkedQueue<Stored.Item>();
        try (var application = Application.start();
                var _ = AwsCalls.after((_, call) -> written(application, call).forEach(items::add))) {
            for (var life : Life.all()) {
                life.live(application);
                application.settle();
            }
            FullAccount.of(application);
            application.settle();
            items.addAll(new Stored(application).items());
        }
        write(samples(items));
    }

    /** What a write has left, which may not last until the end. */
    private static Stream<Stored.Item> written(Application application, SdkRequest call) {
        return switch (call) {
            case TransactWriteItemsRequest transaction -> transaction.transactItems().stream()
                    .flatMap(write -> Stream.concat(
                            Stream.ofNullable(write.put()).map(put -> new Stored.Item(put.tableName(), put.item())),
                            Stream.ofNullable(write.update())
                                    .flatMap(update -> now(application, update.tableName(), update.key()))));
            case UpdateItemRequest update -> now(application, update.tableName(), update.key());
            default -> Stream.empty();
        };
    }

    private static Stream<Stored.Item> now(Application application, String table, Map<String, AttributeValue> key) {
        var item = application.cloud().clients().dynamoDb()
                .getItem(request -> request.tableName(table).key(key).consistentRead(true));
        return item.hasItem() ? Stream.of(new Stored.Item(table, item.item())) : Stream.empty();
    }

    private List<ItemSample> samples(Collection<Stored.Item> items) {
        var samples = new ArrayList<ItemSample>();
        KeptRecords.items().forEach((record, schema) -> {
            var seen = new HashSet<String>();
            items.stream().filter(item -> new KeptItem(item.attributes()).isOf(schema))
                    .sorted(Comparator.comparing(item -> -item.attributes().size()))
                    .filter(item -> seen.addAll(new KeptItem(item.attributes()).features(schema)))
                    .map(item -> new ItemSample(release, item.table(), record, item.attributes(),
                            new KeptItem(item.attributes()).read(schema)))
                    .forEach(samples::add);
        });
        return samples;
    }

    private void write(List<ItemSample> samples) throws Exception {
        assertThat(samples).isNotEmpty();
        var folder = Files.createDirectories(ItemSample.FOLDER.resolve(release));
        var byTable = new TreeMap<String, List<String>>();
        samples.forEach(sample -> byTable.computeIfAbsent(sample.table(), _ -> new ArrayList<>()).add(sample.line()));
        for (var table : byTable.entrySet()) {
            Files.write(folder.resolve(table.getKey() + ".jsonl"), table.getValue());
        }
    }
}
