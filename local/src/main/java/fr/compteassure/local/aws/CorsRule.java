package fr.compteassure.local.aws;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which pages may do what with a bucket: one of the {@code CorsRules} of an {@code AWS::S3::Bucket}.
 *
 * @param bucketName the bucket
 * @param origins where the pages are from
 * @param methods what they may do
 * @param headers which headers they may send, beside those that every page may
 * @param exposed which headers of the answer they see
 * @param maxAge for how many seconds browsers may remember it
 */
public record CorsRule(String bucketName, List<String> origins, List<String> methods, List<String> headers,
        List<String> exposed, int maxAge) {

    /**
     * Reads the properties of the template's bucket.
     *
     * @param bucketName what it is called
     * @param properties the resolved properties
     * @return its rules, in their order
     * @throws LocalFailure when a property cannot be read
     */
    public static List<CorsRule> of(String bucketName, Map<String, Object> properties) {
        var bucket = new Declaration(bucketName, properties);
        return bucket.has("CorsConfiguration")
                ? bucket.child("CorsConfiguration").children("CorsRules").stream().map(rule -> of(bucketName, rule))
                        .toList()
                : List.of();
    }

    private static CorsRule of(String bucketName, Declaration rule) {
        return new CorsRule(bucketName, texts(rule, "AllowedOrigins"), texts(rule, "AllowedMethods"),
                texts(rule, "AllowedHeaders"), texts(rule, "ExposedHeaders"), rule.number("MaxAge", 0));
    }

    private static List<String> texts(Declaration rule, String name) {
        return rule.list(name).stream().map(Object::toString).toList();
    }

    /** Whether a page from there may do this with an object of this bucket. */
    boolean allows(String bucket, String origin, String method) {
        return bucketName.equals(bucket) && methods.contains(method) && matches(origins, origin);
    }

    /** Whether a page may send all these headers. */
    boolean allowsHeaders(Stream<String> names) {
        return names.allMatch(name -> matches(headers, name));
    }

    /** A pattern may have stars; the letters of headers and origins have no case. */
    private static boolean matches(List<String> patterns, String text) {
        return patterns.stream().map(pattern -> Stream.of(pattern.split("\\*", -1)).map(Pattern::quote)
                .collect(Collectors.joining(".*", "(?i)", "")))
                .anyMatch(text::matches);
    }
}
