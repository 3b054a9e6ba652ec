package fr.compteassure.api;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What API Gateway hands to a function (REST API, Lambda proxy integration), read as it is asked for. */
public final class Request {
    private static final int MAX_BYTES = 64 * 1024;
    private static final String BEARER = "Bearer ";

    private final Map<String, Object> event;
    private final Optional<String> viewerAddress;
    private String body;

    Request(Map<String, Object> event) {
        this(event, Optional.empty());
    }

    private Request(Map<String, Object> event, Optional<String> viewerAddress) {
        this.event = event;
        this.viewerAddress = viewerAddress;
    }

    /** The same, whose viewer is known to be at this address. */
    Request from(String viewer) {
        return new Request(event, Optional.of(viewer));
    }

    /** The id that API Gateway gave to the request; it stands in its answer and in the logs. */
    public String id() {
        return event.get("requestContext") instanceof Map<?, ?> context && context.get("requestId") instanceof String id
                ? id
                : "-";
    }

    /**
     * The address that the request came from: the viewer's, as CloudFront saw it, or else what API Gateway saw; nothing that
     * the caller wrote.
     */
    public String sourceIp() {
        return viewerAddress.orElseGet(this::connectionAddress);
    }

    private String connectionAddress() {
        return event.get("requestContext") instanceof Map<?, ?> context
                && context.get("identity") instanceof Map<?, ?> identity
                && identity.get("sourceIp") instanceof String ip
                        ? ip
                        : "-";
    }

    /** The route as the template writes it, such as {@code POST /accounts}. */
    public String route() {
        return event.get("httpMethod") + " " + event.get("resource");
    }

    /** A header, whatever the case of its name. */
    public Optional<String> header(String name) {
        var wanted = name.toLowerCase(Locale.ROOT);
        return map("headers").entrySet().stream()
                .filter(header -> ((String) header.getKey()).toLowerCase(Locale.ROOT).equals(wanted))
                .map(header -> (String) header.getValue()).findFirst();
    }

    /** What the header {@code Authorization} bears by the scheme {@code Bearer}. */
    Optional<String> bearerToken() {
        return header("Authorization").filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    /** The parameters of the path, always in the same order. */
    Map<String, Object> pathParameters() {
        var parameters = new TreeMap<String, Object>();
        map("pathParameters").forEach((name, value) -> parameters.put((String) name, value));
        return parameters;
    }

    /** A parameter of the path, decoded. */
    public String pathParameter(String name) {
        return (String) map("pathParameters").get(name);
    }

    /** The parameters after the question mark, decoded; the last one where a name stands twice. */
    public Map<?, ?> queryParameters() {
        return map("queryStringParameters");
    }

    /**
     * The same parameters, to be read one by one into values: all of them are texts, and one that is not read is
     * unknown, which {@link Fields#check} tells.
     */
    public Fields query() {
        var parameters = new LinkedHashMap<String, Object>();
        queryParameters().forEach((name, value) -> parameters.put((String) name, value));
        return new Fields(parameters);
    }

    /**
     * The fields of the body.
     *
     * @throws Problem {@code too-large} over 64 KiB; {@code malformed-request} when it is not one JSON object in UTF-8
     */
    public Fields fields() {
        try {
            return new Fields(Json.read(body()));
        } catch (IOException e) {
            throw Problem.malformedRequest();
        }
    }

    /**
     * The fields of a body that may be left out, as none of them is required.
     *
     * @throws Problem as {@link #fields()}
     */
    public Fields optionalFields() {
        return body().isEmpty() ? new Fields(Map.of()) : fields();
    }

    /** The body as text, empty when there is none. */
    public String body() {
        if (body == null) {
            body = read();
        }
        return body;
    }

    private String read() {
        if (!(event.get("body") instanceof String text)) {
            return "";
        }
        if (Boolean.TRUE.equals(event.get("isBase64Encoded"))) {
            return decoded(Base64.getDecoder().decode(text));
        }
        if (text.length() > MAX_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw Problem.tooLarge();
        }
        // API Gateway puts this character where bytes are not UTF-8.
        if (text.indexOf('\uFFFD') >= 0) {
            throw Problem.malformedRequest();
        }
        return text;
    }

    private static String decoded(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw Problem.tooLarge();
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw Problem.malformedRequest();
        }
    }

    private Map<?, ?> map(String name) {
        return event.get(name) instanceof Map<?, ?> map ? map : Map.of();
    }
}
