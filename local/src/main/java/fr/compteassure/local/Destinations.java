package fr.compteassure.local;

import java.util.Map;

/** Where the template wants to be told of failures. */
final class Destinations {
    private Destinations() {}

    /** The name of the queue of {@code DestinationConfig.OnFailure}, or null when none is named. */
    static String onFailure(Object properties) {
        return properties instanceof Map<?, ?> map && map.get("DestinationConfig") instanceof Map<?, ?> config
                && config.get("OnFailure") instanceof Map<?, ?> target
                && target.get("Destination") instanceof String arn
                        ? arn.substring(arn.lastIndexOf(':') + 1)
                        : null;
    }
}
