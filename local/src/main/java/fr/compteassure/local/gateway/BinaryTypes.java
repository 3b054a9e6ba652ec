package fr.compteassure.local.gateway;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The media types whose bodies are bytes to API Gateway rather than text. */
final class BinaryTypes {
    private final Set<String> types;

    BinaryTypes(List<String> types) {
        this.types = types.stream().map(BinaryTypes::plain).collect(Collectors.toUnmodifiableSet());
    }

    /** @param header a Content-Type or an Accept, of which the first type counts */
    boolean includes(String header) {
        return types.contains("*/*") || types.contains(plain(header));
    }

    private static String plain(String type) {
        return type.split("[;,]", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
