package fr.compteassure.cloud;

import fr.compteassure.local.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item as a release wrote it, kept for ever: what that release left in tables is read by all that follow. A line of
 * {@code items/RELEASE/TABLE.jsonl}.
 *
 * @param release which one
 * @param table where the item stood
 * @param record the record that it is, by the name of its class
 * @param item what stood there
 * @param reads what the record held for that release
 */
record ItemSample(String release, String table, String record, Map<String, AttributeValue> item, Object reads) {
    static final Path FOLDER = Path.of("src/test/resources/items");

    /** Those of all releases, the first release first. */
    static List<ItemSample> all() {
        try (var files = Files.walk(FOLDER, 2)) {
            return files.filter(Files::isRegularFile).sorted().flatMap(ItemSample::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<ItemSample> of(Path file) {
        var release = file.getParent().getFileName().toString();
        var table = file.getFileName().toString().replace(".jsonl", "");
        try {
            return Files.readAllLines(file).stream().map(line -> Json.object(line.getBytes(StandardCharsets.UTF_8)))
                    .map(line -> new ItemSample(release, table, (String) line.get("record"),
                            AttributeJson.read((Map<?, ?>) line.get("item")), line.get("reads")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String line() {
        var line = new LinkedHashMap<String, Object>();
        line.put("record", record);
        line.put("item", AttributeJson.write(item));
        line.put("reads", reads);
        return Json.text(line);
    }

    @Override
    public String toString() {
        return release + " " + table + " " + record;
    }
}
