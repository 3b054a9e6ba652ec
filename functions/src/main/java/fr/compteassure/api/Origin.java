package fr.compteassure.api;

import fr.compteassure.cloud.Cloud;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * How requests come to the API: through CloudFront, which proves it by a secret header and then says where the viewer is, or
 * directly. What it says is believed with that proof only: anyone may send such a header.
 */
final class Origin {
    private static final String SECRET = "X-Origin-Secret";
    private static final String VIEWER = "CloudFront-Viewer-Address";
    /** An address and a port; of IPv6 without the brackets that keep the two apart elsewhere. */
    private static final Pattern ADDRESS_AND_PORT = Pattern.compile("\\[?([0-9A-Fa-f:.]+?)]?:\\d{1,5}");

    private final Cloud cloud;

    /** @param cloud where the secrets are, and whether direct calls are answered */
    Origin(Cloud cloud) {
        this.cloud = cloud;
    }

    /**
     * The request, from the viewer's address when CloudFront said it, otherwise from where the connection came.
     *
     * @param alarm told when CloudFront does not say where the viewer is: limits by address then count its own
     * @throws Problem {@code direct-call-refused} where only what comes through CloudFront is answered
     */
    Request admitted(Request request, Consumer<String> alarm) {
        if (request.header(SECRET).filter(cloud.config().originSecrets()::include).isEmpty()) {
            if (!cloud.config().acceptsDirectCalls()) {
                throw Problem.directCallRefused();
            }
            return request;
        }
        var viewer = request.header(VIEWER).flatMap(Origin::address);
        if (viewer.isEmpty()) {
            alarm.accept("no viewer address");
        }
        return viewer.map(request::from).orElse(request);
    }

    private static Optional<String> address(String addressAndPort) {
        var matcher = ADDRESS_AND_PORT.matcher(addressAndPort.strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
