package fr.compteassure.emulators;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A request as a client sent it, which can be made of somebody else word by word: the signature of a link holds for the
 * address that it was made for, whoever is asked.
 */
record HttpCall(String method, String target, List<Header> headers, byte[] body) {
    static final Set<String> OF_THE_CONNECTION = Set.of("connection", "content-length", "expect", "keep-alive",
            "transfer-encoding", "upgrade", "http2-settings");

    /** A header, its name in small letters. */
    record Header(String name, String value) {}

    static HttpCall of(HttpExchange exchange) throws IOException {
        var headers = new ArrayList<Header>();
        exchange.getRequestHeaders().forEach((name, values) -> values
                .forEach(value -> headers.add(new Header(name.toLowerCase(Locale.ROOT), value))));
        return new HttpCall(exchange.getRequestMethod(), exchange.getRequestURI().toString(), List.copyOf(headers),
                exchange.getRequestBody().readAllBytes());
    }

    Optional<String> header(String name) {
        return headers.stream().filter(header -> header.name().equals(name)).map(Header::value).findFirst();
    }

    /** Such as {@code TransactWriteItems}; of S3, whose calls do not say it, the method. */
    String operation() {
        return header("x-amz-target").map(target -> target.substring(target.indexOf('.') + 1)).orElse(method);
    }

    /** Without its parameters. */
    String path() {
        return target.replaceFirst("\\?.*", "");
    }

    /** One that puts an object where this one looks for it. */
    HttpCall put(byte[] object) {
        return new HttpCall("PUT", path(), headers, object);
    }

    /** Asks whoever answers there; in the words of HTTP 1.0, so that the answer ends where the connection does. */
    HttpAnswer to(URI server) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setTcpNoDelay(true);
            socket.getOutputStream().write(bytes());
            return HttpAnswer.of(socket.getInputStream().readAllBytes());
        }
    }

    private byte[] bytes() throws IOException {
        var text = new StringBuilder("%s %s HTTP/1.0\r\n".formatted(method, target));
        headers.stream().filter(header -> !OF_THE_CONNECTION.contains(header.name()))
                .forEach(header -> text.append("%s: %s\r\n".formatted(header.name(), header.value())));
        text.append("content-length: %d\r\n\r\n".formatted(body.length));
        var bytes = new ByteArrayOutputStream();
        bytes.write(text.toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.write(body);
        return bytes.toByteArray();
    }
}
