package fr.compteassure.message;

import static java.util.stream.Collectors.groupingBy;

import fr.compteassure.attachment.AttachmentFiles;
import fr.compteassure.cloud.AsyncCall;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Erasure;
import fr.compteassure.cloud.PersonalData;
import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** What a person and the fund wrote to each other, with the files. */
public final class MessageData implements PersonalData {
    private static final String THREAD = "threadId";

    private final MessageStore store;
    private final UploadStore uploads;
    private final AttachmentFiles files;

    /** @param cloud where it is */
    public MessageData(Cloud cloud) {
        store = new MessageStore(cloud);
        uploads = new UploadStore(cloud);
        files = new AttachmentFiles(cloud);
    }

    @Override
    public String key() {
        return "messages";
    }

    /** The threads, the newest first, each with its messages. */
    @Override
    public Object export(InsuredId insured, Supplier<Instant> since) {
        var written = AsyncCall.of(() -> store.exportMessages(insured));
        var threads = store.exportThreads(insured);
        var messages = written.result().stream().collect(groupingBy(message -> message.remove(THREAD)));
        threads.forEach(thread -> thread.put("messages", messages.getOrDefault(thread.get(THREAD), List.of())));
        return threads;
    }

    @Override
    public void erase(Erasure erasure) {
        // The files first: of a file that no message has, nobody knows.
        uploads.all(erasure.insured()).forEach(upload -> files.delete(upload.key()));
        store.erase(erasure);
    }

    @Override
    public List<RecordSchema<?>> schemas() {
        return List.of(MessageThread.schema(), Message.schema(), Upload.schema(), Mailbox.schema());
    }
}
