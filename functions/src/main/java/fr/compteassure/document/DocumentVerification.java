package fr.compteassure.document;

import fr.compteassure.cloud.AsyncCall;
import fr.compteassure.cloud.AttemptLimiter;
import fr.compteassure.cloud.Cloud;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The check of a document, open to anyone. Whoever asks for documents that do not exist has 30 tries in each hour; then
 * every answer is refused until the next one, so that a lock does not tell a hit from a miss.
 */
final class DocumentVerification {
    private static final int MAX_MISSES = 30;
    private static final Duration AN_HOUR = Duration.ofHours(1);
    /** Whoever has one IPv6 address has all those that begin like it. */
    private static final int IPV6_NETWORK_BYTES = 8;

    private final Cloud cloud;
    private final DocumentStore documents;
    private final AttemptLimiter attempts;

    DocumentVerification(Cloud cloud) {
        this.cloud = cloud;
        documents = new DocumentStore(cloud);
        attempts = new AttemptLimiter(cloud, MAX_MISSES, AN_HOUR);
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
        var hour = cloud.clock().instant().truncatedTo(ChronoUnit.HOURS);
        var misses = "verification#" + cloud.keyedHash().text("source", network(sourceIp)) + "#" + hour;
        var found = AsyncCall.of(search);
        var lookup = attempts.lock(misses);
        return cloud.read(lookup).of(lookup).<Outcome>map(lock -> new TooManyTries(lock.until()))
                .orElseGet(() -> found.result().<Outcome>map(Authentic::new).orElseGet(() -> missed(misses, hour)));
    }

    private Outcome missed(String misses, Instant hour) {
        return switch (attempts.countWrong(misses, hour.plus(AN_HOUR))) {
            case AttemptLimiter.Allowed _ -> new Unknown();
            case AttemptLimiter.Locked(var until) -> new TooManyTries(until);
        };
    }

    private static String network(String sourceIp) {
        try {
            var address = InetAddress.ofLiteral(sourceIp);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), IPV6_NETWORK_BYTES))
                    : address.getHostAddress();
        } catch (IllegalArgumentException _) {
            return sourceIp;
        }
    }
}
