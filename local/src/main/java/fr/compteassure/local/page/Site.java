package fr.compteassure.local.page;

import fr.compteassure.local.http.Endpoint;
import fr.compteassure.local.http.Request;
import fr.compteassure.local.http.Response;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * The pages of the folder {@code web/} at {@code /}, under the addresses that they have where they are deployed: a page
 * {@code NAME.html} is at {@code /NAME}, {@code index.html} at {@code /}, and {@code 404.html} stands in for what is not
 * there.
 */
public final class Site implements Endpoint {
    /**
     * What a page may do: run the scripts of its own origin, and call that origin and the bucket that takes files, which
     * answers on a port of its own here.
     */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self' http://localhost:* http://127.0.0.1:*; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'";

    /** The first page is at the root only, and the one that stands in for others nowhere. */
    private static final Set<String> NO_ADDRESSES = Set.of("/index", "/404", "/404.html");

    private final Path web;

    /** @param web the folder of the pages; where it is not there, neither is any page */
    public Site(Path web) {
        this.web = web;
    }

    @Override
    public Response answer(Request request) throws IOException {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return LocalPages.wrongMethod("GET, HEAD");
        }
        Optional<Path> found = NO_ADDRESSES.contains(request.path()) ? Optional.empty() : find(request.path());
        Optional<Path> file = found.or(() -> find("/404.html"));
        return file.isEmpty() ? LocalPages.notFound() : page(found.isEmpty() ? 404 : 200, file.get());
    }

    private static Response page(int status, Path file) throws IOException {
        return PageFile.secured(
                Response.of(status, PageFile.contentType(file.getFileName().toString()), Files.readAllBytes(file)),
                POLICY);
    }

    /** Nothing outside the folder is found, whichever dots or links a path goes through. */
    private Optional<Path> find(String rawPath) {
        try {
            String path = URLDecoder.decode(rawPath.replace("+", "%2B"), StandardCharsets.UTF_8);
            Path root = web.toRealPath();
            Path file = root.resolve(name(path).replaceFirst("^/+", "")).toRealPath();
            return file.startsWith(root) && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String name(String path) {
        if (path.equals("/")) {
            return "/index.html";
        }
        return path.indexOf('.', path.lastIndexOf('/')) < 0 ? path + ".html" : path;
    }
}
