package fr.compteassure.document;

import fr.compteassure.cloud.Cloud;

/**
 * The files that no document has. A file is put before the record of its document, and each try puts one of its own: when
 * the record does not follow, nobody knows of the file. Once no try can be under way any more, the record tells for good
 * whether a file is a stray.
 */
final class StrayFiles {
    private final DocumentStore documents;
    private final DocumentFiles files;

    StrayFiles(Cloud cloud) {
        documents = new DocumentStore(cloud);
        files = new DocumentFiles(cloud);
    }

    /**
     * Discards a file, unless a document has it.
     *
     * @param key the key of a file that was put longer ago than the issue of a document may last
     * @return whether it was discarded
     */
    boolean discard(FileKey key) {
        var stray = documents.get(key.insured(), key.documentId()).map(IssuedDocument::key).filter(key::equals)
                .isEmpty();
        if (stray) {
            files.delete(key);
        }
        return stray;
    }
}
