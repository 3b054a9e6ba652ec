package fr.compteassure.attachment;

import fr.compteassure.acceptance.Application;
import fr.compteassure.contract.Life;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Copies that were put by a run that ended there: of an attachment that awaits it, and of one that nothing refers to any
 * more; and the function, told of a file that is gone. In them is all that a look asks of AWS.
 */
final class AttachmentLife implements Life {
    private static final String EVENT = """
            {"Records": [{"s3": {"bucket": {"name": "attachments"}, "object": {"key": "%s"}}}]}""";

    @Override
    public void live(Application application) {
        var cloud = application.cloud("CheckAttachment");
        var owned = new Owned();
        var check = new AttachmentCheck(cloud, List.of(owned));
        var image = Uploads.jpeg(10);
        var key = owned.announced(cloud, Uploads.announced(image));
        new AttachmentFiles(cloud).keep(key, new Finding.Clean(FileKind.JPEG, image));
        check.look(key);
        owned.forget(key);
        check.look(key);
        for (var gone : List.of(key.upload(), key.upload().replace(owned.owner(), "requests"),
                key.upload().replace(owned.owner(), "messages"))) {
            application.runner().invoke("CheckAttachment", EVENT.formatted(gone).getBytes(StandardCharsets.UTF_8));
        }
    }
}
