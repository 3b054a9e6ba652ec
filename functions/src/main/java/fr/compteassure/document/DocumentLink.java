package fr.compteassure.document;

import java.time.Instant;

/**
 * A link that downloads a document. Whoever has it may use it.
 *
 * @param url the link
 * @param expiresAt when S3 begins to refuse it
 */
record DocumentLink(String url, Instant expiresAt) {
    @Override
    public String toString() {
        return "DocumentLink[hidden]";
    }
}
