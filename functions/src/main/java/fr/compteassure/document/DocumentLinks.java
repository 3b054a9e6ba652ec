package fr.compteassure.document;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Write;
import java.util.List;
import java.util.Map;

/** Documents as those tell of them who issued them with something else: with fresh links, as {@code GET /documents/{id}} does. */
public final class DocumentLinks {
    private final DocumentStore documents;
    private final DocumentFiles files;

    /** @param cloud where the documents are */
    public DocumentLinks(Cloud cloud) {
        documents = new DocumentStore(cloud);
        files = new DocumentFiles(cloud);
    }

    /** The documents with what downloads them; nothing is asked of S3. */
    public List<Map<String, Object>> json(List<IssuedDocument> some) {
        return some.stream().map(one -> DocumentResponses.withLink(one, files.link(one))).toList();
    }

    /** The writes that tell the person that links were handed out. */
    public List<? extends Write<?>> telling(List<IssuedDocument> some) {
        return some.stream().map(documents::tellingDownload).toList();
    }
}
