package fr.compteassure.message;

import fr.compteassure.account.Correspondents;
import fr.compteassure.account.Correspondents.Correspondent;
import fr.compteassure.api.Caller;
import fr.compteassure.api.Problem;
import fr.compteassure.attachment.Attachment;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.cloud.IdempotencyStore;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.registry.InsuredStore;
import fr.compteassure.value.InsuredId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a person writes to the fund: it is there with its files, and awaits an answer, or nothing is written. */
final class Writing {
    private final Cloud cloud;
    private final MessageStore store;
    private final UploadStore uploads;
    private final InsuredStore registry;
    private final Correspondents correspondents;
    private final AnswerTimeStore times;
    private final IdempotencyStore requests;
    private final MessageDraft drafts;

    Writing(Cloud cloud) {
        this.cloud = cloud;
        store = new MessageStore(cloud);
        uploads = new UploadStore(cloud);
        registry = new InsuredStore(cloud);
        correspondents = new Correspondents(cloud);
        times = new AnswerTimeStore(cloud);
        requests = new IdempotencyStore(cloud);
        drafts = new MessageDraft(cloud);
    }

    /** What became of it. */
    sealed interface Outcome {}

    /**
     * It is sent, now or by an earlier request of the same key.
     *
     * @param number the number of its thread
     * @param message the message
     */
    record Sent(String number, Message message) implements Outcome {}

    /** Some of the files are no files of the person's that could be sent. */
    record UnknownFiles() implements Outcome {}

    /**
     * Some of the files were not looked at, or were refused.
     *
     * @param attachments those
     */
    record UncheckedFiles(List<Attachment> attachments) implements Outcome {}

    /** The thread is as long as it may become. */
    record Full() implements Outcome {}

    /** The person has no thread of this id. */
    record Unknown() implements Outcome {}

    /**
     * What one begins with.
     *
     * @param person who writes
     * @param correspondent the same, to be told
     * @param usual in how many days the funds answer
     * @param thread the thread that is written in; empty for a new one, or when there is none
     * @param uploads the files of those ids that there are
     * @param earlier what an earlier request of the same key was recorded with
     */
    record Known(InsuredPerson person, Correspondent correspondent, UsualTimes usual, Optional<MessageThread> thread,
            List<Upload> uploads, Optional<String> earlier) {
        @Override
        public String toString() {
            return "Known[hidden]";
        }
    }

    /** Begins a thread with a message. */
    Outcome begin(Subject subject, String title, NewMessage message, Caller caller, Optional<IdempotencyKey> key) {
        return write(Optional.empty(), message, caller, key,
                known -> Optional.of(drafts.thread(known.person(), subject, title)));
    }

    /** Writes in a thread of the person. */
    Outcome reply(String threadId, NewMessage message, Caller caller, Optional<IdempotencyKey> key) {
        return write(Optional.of(threadId), message, caller, key, Known::thread);
    }

    private Outcome write(Optional<String> threadId, NewMessage message, Caller caller, Optional<IdempotencyKey> key,
            Function<Known, Optional<MessageThread>> choosing) {
        while (true) {
            var known = caller.beside(insured -> read(insured, threadId, message, key));
            if (known.earlier().isPresent()) {
                return again(known.person().id(), known.earlier().get());
            }
            var thread = choosing.apply(known);
            if (thread.isEmpty()) {
                return new Unknown();
            }
            var refusal = thread.get().isFull() ? Optional.<Outcome>of(new Full()) : refusal(message, known);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            var draft = drafts.of(thread.get(), message, known);
            switch (draft.commit(caller.transaction(), key)) {
                case Transaction.Done _ -> {
                    return new Sent(thread.get().number(), draft.message());
                }
                case Transaction.Repeated(var earlier) -> {
                    return again(known.person().id(), earlier);
                }
                case Transaction.Refused _ -> {
                    // An advisor wrote at the same time, or another session, or a file was sent by it: then look again.
                }
            }
        }
    }

    private Known read(InsuredId insured, Optional<String> threadId, NewMessage message,
            Optional<IdempotencyKey> key) {
        var person = registry.lookup(insured);
        var correspondent = correspondents.lookupActive(insured);
        var usual = times.usual();
        var thread = threadId.map(id -> store.lookup(insured, id)).orElseGet(Lookup::nothing);
        var files = message.attachmentIds().stream().filter(NewMessage::isAttachmentId)
                .map(id -> uploads.lookup(insured, id)).toList();
        var earlier = requests.earlier(key);
        var read = cloud.read(Stream.concat(Stream.of(person, correspondent, usual, thread, earlier), files.stream())
                .toArray(Lookup<?>[]::new));
        return new Known(read.of(person).orElseThrow(), read.of(correspondent).orElseThrow(Problem::sessionRequired),
                read.of(usual).orElseThrow(), read.of(thread),
                files.stream().flatMap(file -> read.of(file).stream()).toList(), read.of(earlier));
    }

    private Outcome again(InsuredId insured, String recorded) {
        var place = MessageDraft.Place.read(recorded);
        var thread = store.lookup(insured, place.threadId());
        var message = store.message(insured, place.threadId(), place.place());
        var read = cloud.read(thread, message);
        return read.of(thread).<Outcome>flatMap(one -> read.of(message).map(sent -> new Sent(one.number(), sent)))
                .orElseGet(Unknown::new);
    }

    private Optional<Outcome> refusal(NewMessage message, Known known) {
        var now = cloud.clock().instant();
        var mine = known.uploads().stream().filter(upload -> upload.isUnsent(now)).toList();
        if (mine.size() < message.attachmentIds().size()) {
            return Optional.of(new UnknownFiles());
        }
        var unchecked = mine.stream().filter(upload -> upload.file().isEmpty()).map(Upload::attachment).toList();
        return unchecked.isEmpty() ? Optional.empty() : Optional.of(new UncheckedFiles(unchecked));
    }
}
