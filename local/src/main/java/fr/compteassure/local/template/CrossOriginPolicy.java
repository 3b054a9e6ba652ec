package fr.compteassure.local.template;

import java.util.List;
import java.util.Map;

/**
 * What pages of other origins may do with the API: the {@code CorsConfig} of an
 * {@code AWS::CloudFront::ResponseHeadersPolicy}.
 *
 * @param origins where such pages are from
 * @param methods what they may do
 * @param headers which headers they may send, beside those that every page may
 * @param exposed which headers of the answer they see, beside those that every page does
 * @param maxAge for how many seconds browsers may remember it
 */
public record CrossOriginPolicy(List<String> origins, List<String> methods, List<String> headers, List<String> exposed,
        int maxAge) {

    /** Where the template allows none. */
    static final CrossOriginPolicy NONE = new CrossOriginPolicy(List.of(), List.of(), List.of(), List.of(), 0);

    /** @param properties those of the policy, resolved */
    static CrossOriginPolicy of(Map<String, Object> properties) {
        Map<String, Object> cors = Values
                .map(Values.map(properties.get("ResponseHeadersPolicyConfig")).get("CorsConfig"));
        return cors.isEmpty()
                ? NONE
                : new CrossOriginPolicy(items(cors, "AccessControlAllowOrigins"),
                        items(cors, "AccessControlAllowMethods"),
                        items(cors, "AccessControlAllowHeaders"), items(cors, "AccessControlExposeHeaders"),
                        Values.number(cors.getOrDefault("AccessControlMaxAgeSec", 0)));
    }

    private static List<String> items(Map<String, Object> cors, String name) {
        return Values.list(Values.map(cors.get(name)).get("Items")).stream().map(Object::toString).toList();
    }
}
