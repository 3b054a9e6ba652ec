package fr.compteassure.journey;

import com.fasterxml.jackson.jr.ob.JSON;
import fr.compteassure.acceptance.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** How the fund's files reach an application. */
@FunctionalInterface
interface FundFiles {
    /**
     * Hands a file over, and waits until it is read.
     *
     * @param kind {@code insured} or {@code payments}
     * @return the report
     */
    Map<String, Object> imported(String kind, String lines);

    /** The same of a file of which every line must be taken. */
    default void importAll(String kind, String lines) {
        var report = imported(kind, lines);
        if (!report.get("imported").equals(report.get("lines"))) {
            throw new AssertionError(report);
        }
    }

    /** By the runner's own route, which answers when the file is read. */
    static FundFiles ofRunner(Api api) {
        return (kind, lines) -> {
            var report = api.send("POST", "/_local/imports/" + kind, lines);
            if (report.status() != 200) {
                throw new AssertionError(report);
            }
            return report.json();
        };
    }

    /** By the bucket, as the fund's own systems do; its report lands beside it. */
    static FundFiles ofBucket(S3Client s3, String bucket, Patience patience) {
        return (kind, lines) -> {
            var key = kind + "/journey-" + UUID.randomUUID() + ".jsonl";
            s3.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromString(lines));
            return patience.await("the report of " + key, () -> report(s3, bucket, "reports/" + key + ".json"));
        };
    }

    private static Optional<Map<String, Object>> report(S3Client s3, String bucket, String key) {
        try {
            return Optional.of(JSON.std.mapFrom(
                    s3.getObjectAsBytes(request -> request.bucket(bucket).key(key)).asUtf8String()));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
