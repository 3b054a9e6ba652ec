package fr.compteassure.importing;

import fr.compteassure.api.Json;
import fr.compteassure.api.StoredObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What starts an import.
 *
 * @param positions the files that it is to import, each from where it is
 * @param answersWhatIsLeft whether whoever started it goes on with what its answer says is left
 */
record ImportStart(List<Position> positions, boolean answersWhatIsLeft) {

    /**
     * Reads an event: of S3, of the queue of imports, or a batch of a Distributed Map,
     * {@code {"BatchInput": {"bucket": …}, "Items": […]}}, whose items are as S3 lists objects or as an answer left them.
     *
     * @throws IllegalArgumentException when it is none of them
     */
    static ImportStart of(Map<String, Object> event) {
        if (event.get("Items") instanceof List<?> items) {
            var bucket = (String) ((Map<?, ?>) event.get("BatchInput")).get("bucket");
            return new ImportStart(items.stream().map(item -> item(bucket, (Map<?, ?>) item)).toList(), true);
        }
        if (event.get("Records") instanceof List<?> records && records.getFirst() instanceof Map<?, ?> message
                && message.get("body") instanceof String body) {
            return new ImportStart(List.of(Position.of(read(body))), false);
        }
        return new ImportStart(StoredObject.of(event).stream().map(Position::start).toList(), false);
    }

    private static Position item(String bucket, Map<?, ?> item) {
        return item.containsKey("Key")
                ? Position.start(new StoredObject(bucket, (String) item.get("Key"),
                        Objects.toString(item.get("Etag"), "").replace("\"", "")))
                : Position.of(item);
    }

    private static Map<String, Object> read(String body) {
        try {
            return Json.read(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
