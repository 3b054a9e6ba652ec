package fr.compteassure.document;

import fr.compteassure.api.AddressLimiter;
import fr.compteassure.cloud.Cloud;
import java.time.Instant;
import java.util.Optional;

/**
 * The check of a document, open to anyone. Only a miss is counted, and only a miss is refused once there were too many
 * from one address: a code has 80 random bits, which nobody finds by trying, and nobody can have true documents refused
 * at a place by asking for false ones there.
 */
final class DocumentVerification {
    private final DocumentStore documents;
    private final AddressLimiter addresses;

    DocumentVerification(Cloud cloud) {
        documents = new DocumentStore(cloud);
        addresses = new AddressLimiter(cloud, "verification");
        cloud.willHash();
    }

    /** What became of a check. */
    sealed interface Outcome {}

    /**
     * The document was issued so.
     *
     * @param document what may be known of it
     */
    record Authentic(AuthenticDocument document) implements Outcome {}

    /** No such document was issued. */
    record Unknown() implements Outcome {}

    /**
     * Too many documents that do not exist were asked for.
     *
     * @param until when one may ask again
     */
    record TooManyTries(Instant until) implements Outcome {}

    /**
     * Checks a code. What cannot be one is no miss: it is a mistake of whoever types, and finds nothing out.
     *
     * @param typed the code as somebody typed it
     * @param sourceIp where the request came from
     */
    Outcome byCode(String typed, String sourceIp) {
        return VerificationCode.typed(typed).map(code -> found(documents.byCode(code), sourceIp))
                .orElseGet(Unknown::new);
    }

    /** Checks a file by its hash, in lower case. */
    Outcome byFile(String sha256, String sourceIp) {
        return found(documents.bySha256(sha256), sourceIp);
    }

    private Outcome found(Optional<AuthenticDocument> document, String sourceIp) {
        return document.<Outcome>map(Authentic::new).orElseGet(() -> missed(sourceIp));
    }

    private Outcome missed(String sourceIp) {
        return addresses.count(sourceIp).<Outcome>map(TooManyTries::new).orElseGet(Unknown::new);
    }
}
