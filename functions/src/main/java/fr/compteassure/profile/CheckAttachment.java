package fr.compteassure.profile;

import fr.compteassure.api.BackgroundFunction;
import fr.compteassure.api.Json;
import fr.compteassure.api.StoredObject;
import fr.compteassure.attachment.AttachmentCheck;
import fr.compteassure.attachment.AttachmentCheck.End;
import fr.compteassure.attachment.AttachmentKey;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.message.MessageFiles;
import fr.compteassure.request.RequestPieces;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Looks at each file that was uploaded for an attachment, and hands what it found to the feature whose file it is. Started by
 * the attachment bucket; {@link AttachmentCheck} says how each fault ends.
 */
public final class CheckAttachment extends BackgroundFunction {
    private final AttachmentCheck check;

    /** For Lambda. */
    public CheckAttachment() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public CheckAttachment(Cloud cloud) {
        // All that have attachments: a feature that has some has its place here, and need do nothing else.
        check = new AttachmentCheck(cloud, List.of(new RequestPieces(cloud), new MessageFiles(cloud)));
    }

    @Override
    protected Map<String, Object> handle(Map<String, Object> event, Run run) {
        var ends = new EnumMap<End, Integer>(End.class);
        for (var object : StoredObject.of(event)) {
            var end = check.look(AttachmentKey.ofUpload(object.key()));
            ends.merge(end, 1, Integer::sum);
            run.log("file=" + object.key() + " end=" + end);
        }
        return Json.object("accepted", ends.getOrDefault(End.ACCEPTED, 0), "discarded",
                ends.getOrDefault(End.DISCARDED, 0), "gone", ends.getOrDefault(End.GONE, 0));
    }
}
