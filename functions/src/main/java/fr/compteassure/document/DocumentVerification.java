package fr.compteassure.document;

import fr.compteassure.api.AddressLimiter;
import fr.compteassure.cloud.AsyncCall;
import fr.compteassure.cloud.Cloud;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The check of a document, open to anyone. Whoever asks for too many documents that do not exist is refused every answer
 * until the hour is over, so that a lock does not tell a hit from a miss.
 */
final class DocumentVerification {
    private final Cloud cloud;
    private final DocumentStore documents;
    private final AddressLimiter addresses;

    DocumentVerification(Cloud cloud) {
        this.cloud = cloud;
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
     * Checks a code.
     *
     * @param typed the code as somebody typed it
     * @param sourceIp where the request came from
     */
    Outcome byCode(String typed, String sourceIp) {
        var code = VerificationCode.typed(typed);
        return find(() -> code.flatMap(documents::byCode), sourceIp);
    }

    /** Checks a file by its hash, in lower case. */
    Outcome byFile(String sha256, String sourceIp) {
        return find(() -> documents.bySha256(sha256), sourceIp);
    }

    private Outcome find(Callable<Optional<AuthenticDocument>> search, String sourceIp) {
        var found = AsyncCall.of(search);
        var full = addresses.full(sourceIp);
        return cloud.read(full).of(full).<Outcome>map(TooManyTries::new)
                .orElseGet(() -> found.result().<Outcome>map(Authentic::new).orElseGet(() -> missed(sourceIp)));
    }

    private Outcome missed(String sourceIp) {
        return addresses.count(sourceIp).<Outcome>map(TooManyTries::new).orElseGet(Unknown::new);
    }
}
