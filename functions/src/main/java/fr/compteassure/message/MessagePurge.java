package fr.compteassure.message;

import fr.compteassure.api.DuePosition;
import fr.compteassure.api.SelfContinuation;
import fr.compteassure.attachment.AttachmentFiles;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Write;
import fr.compteassure.value.InsuredId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * Deletes what has had its time, with its files: threads two years after their last message, and a day after it was announced
 * what was not sent. A run may end anywhere: what the index finds by is deleted last.
 */
public final class MessagePurge {
    private static final String SUBJECT = "messages";
    /** The most writes that a transaction takes. */
    private static final int AT_ONCE = 100;

    private final Cloud cloud;
    private final ForgetStore due;
    private final MessageStore store;
    private final UploadStore uploads;
    private final AttachmentFiles files;

    /** @param cloud where all of it is */
    public MessagePurge(Cloud cloud) {
        this.cloud = cloud;
        due = new ForgetStore(cloud);
        store = new MessageStore(cloud);
        uploads = new UploadStore(cloud);
        files = new AttachmentFiles(cloud);
    }

    /** Whether a run that goes on with something goes on with this. */
    public static boolean isSubject(String subject) {
        return SUBJECT.equals(subject);
    }

    /** Does what time allows. */
    public SelfContinuation.Progress run(SelfContinuation continuation) {
        return continuation.run(SUBJECT, MessageThread.SHARDS, new Work());
    }

    private final class Work implements SelfContinuation.Work<DueToForget> {
        @Override
        public Stream<DueToForget> items(int shard, Optional<String> from) {
            return due.due(shard, DuePosition.moment(from), cloud.clock().instant());
        }

        @Override
        public boolean act(DueToForget one) {
            return one.isThread() ? forgetThread(one) : forgetFile(one);
        }

        @Override
        public String position(DueToForget one) {
            return DuePosition.of(one.dueAt(), one.itemId());
        }

        @Override
        public InsuredId person(DueToForget one) {
            return one.insured();
        }
    }

    private boolean forgetThread(DueToForget one) {
        var lookup = store.forgotten(one.insured(), one.itemId());
        var thread = cloud.read(lookup).of(lookup);
        thread.ifPresent(this::forget);
        return thread.isPresent();
    }

    private void forget(MessageThread thread) {
        var messages = store.messages(thread.insured(), thread.id());
        messages.stream().flatMap(message -> message.files().stream()).forEach(file -> files.delete(file.key()));
        messages.stream().flatMap(this::removing).gather(Gatherers.windowFixed(AT_ONCE))
                .forEach(writes -> cloud.transaction().with(writes).commit());
        var mailbox = store.mailbox(thread.insured());
        var unread = cloud.read(mailbox).of(mailbox).orElseThrow().unreadOf(thread.id());
        cloud.transaction().with(store.removing(thread))
                .with(unread.isEmpty() ? List.of() : List.of(store.read(thread.insured(), unread))).commit();
    }

    private Stream<Write<?>> removing(Message message) {
        return Stream.concat(Stream.of(store.removing(message)), message.files().stream()
                .map(file -> uploads.removing(message.insured(), file.attachment().id())));
    }

    private boolean forgetFile(DueToForget one) {
        var lookup = uploads.lookup(one.insured(), Upload.attachmentId(one.itemId()));
        var upload = cloud.read(lookup).of(lookup).filter(file -> file.isForgotten(cloud.clock().instant()));
        upload.ifPresent(file -> {
            files.delete(file.key());
            cloud.transaction().with(uploads.removing(file)).commit();
        });
        return upload.isPresent();
    }
}
