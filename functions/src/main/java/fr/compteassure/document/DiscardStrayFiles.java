package fr.compteassure.document;

import fr.compteassure.api.BackgroundFunction;
import fr.compteassure.api.Json;
import fr.compteassure.api.StoredObject;
import fr.compteassure.cloud.Cloud;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Looks once at each file that landed among the documents of their bucket, a quarter of an hour later, and discards it when no
 * document has it. Started by the queue that the bucket notifies; a look that fails is made again, and in the
 * end told to operations.
 */
public final class DiscardStrayFiles extends BackgroundFunction {
    private final StrayFiles strays;

    /** For Lambda. */
    public DiscardStrayFiles() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public DiscardStrayFiles(Cloud cloud) {
        strays = new StrayFiles(cloud);
    }

    @Override
    protected Map<String, Object> handle(Map<String, Object> event, Run run) {
        int kept = 0;
        int discarded = 0;
        for (var message : (List<?>) event.get("Records")) {
            for (var object : StoredObject.of(body((Map<?, ?>) message))) {
                var key = FileKey.of(object.key());
                if (strays.discard(key)) {
                    discarded++;
                    run.log("discarded=" + key.text());
                } else {
                    kept++;
                }
            }
        }
        return Json.object("kept", kept, "discarded", discarded);
    }

    private static Map<String, Object> body(Map<?, ?> message) {
        try {
            return Json.read((String) message.get("body"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
