package fr.compteassure.message;

import fr.compteassure.api.Caller;
import fr.compteassure.api.DailyLimit;
import fr.compteassure.api.Json;
import fr.compteassure.api.Limit;
import fr.compteassure.attachment.Attachment;
import fr.compteassure.attachment.AttachmentFiles;
import fr.compteassure.attachment.NewFile;
import fr.compteassure.attachment.UploadLink;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.cloud.IdempotencyStore;
import fr.compteassure.cloud.OwnedIds;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.value.InsuredId;
import java.util.Map;
import java.util.Optional;

/** The announcing of a file that is to be sent with a message. */
final class FileAdding {
    private final Cloud cloud;
    private final UploadStore uploads;
    private final OwnedIds ids;
    private final IdempotencyStore requests;
    private final AttachmentFiles files;
    private final DailyLimit announced;

    FileAdding(Cloud cloud) {
        this.cloud = cloud;
        uploads = new UploadStore(cloud);
        ids = MessageFiles.fileIds(cloud);
        requests = new IdempotencyStore(cloud);
        files = new AttachmentFiles(cloud);
        announced = new DailyLimit(cloud, Limit.MESSAGE_FILE);
    }

    /**
     * What is announced, now or by an earlier request of the same key.
     *
     * @param attachmentId what a message names it by
     * @param link what uploads it
     */
    record Added(String attachmentId, UploadLink link) {
        Map<String, Object> json() {
            return Json.object("attachmentId", attachmentId, "uploadUrl", link.url(), "uploadMethod", link.method(),
                    "uploadHeaders", link.headers(), "uploadUrlExpiresAt", link.expiresAt().toString());
        }
    }

    private record Read(InsuredId insured, Optional<String> earlier) {}

    /** @throws fr.compteassure.api.Problem {@code too-many-attempts} when there were too many today */
    Added add(NewFile file, Caller caller, Optional<IdempotencyKey> key) {
        var read = caller.beside(insured -> read(insured, key));
        if (read.earlier().isPresent()) {
            return again(read.insured(), read.earlier().get(), file);
        }
        var now = cloud.clock().instant();
        var attachment = Attachment.announced(cloud.randomId(), null, file, now);
        var upload = new Upload(read.insured(), ids.next(read.insured(), now), attachment, null);
        var result = caller.transaction().once(key, attachment.id()).with(uploads.adding(upload))
                .with(announced.counting(read.insured().value(), attachment.id()))
                .commit();
        return switch (result) {
            case Transaction.Done _ -> new Added(attachment.id(), files.uploadLink(upload.key(), file));
            case Transaction.Repeated(var earlier) -> again(read.insured(), earlier, file);
            case Transaction.Refused _ -> throw new IllegalStateException("an id that cannot be guessed was there");
        };
    }

    private Read read(InsuredId insured, Optional<IdempotencyKey> key) {
        var earlier = requests.earlier(key);
        return new Read(insured, cloud.read(earlier).of(earlier));
    }

    private Added again(InsuredId insured, String attachmentId, NewFile file) {
        var lookup = uploads.lookup(insured, attachmentId);
        return cloud.read(lookup).of(lookup)
                .map(upload -> new Added(attachmentId, files.uploadLink(upload.key(), file)))
                .orElseThrow(MessageProblems::forgotten);
    }
}
