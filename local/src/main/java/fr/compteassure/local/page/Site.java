package fr.compteassure.local.page;

import fr.compteassure.local.http.Endpoint;
import fr.compteassure.local.http.Request;
import fr.compteassure.local.http.Response;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The web pages at {@code /}: those of the folder {@code web/} once there is one, its {@code index.html} standing in
 * for any path that has no file; until then, pages of the runner's own for the links of e-mails. Each of them
 * works by itself, and sends nothing before the person says so.
 */
public final class Site implements Endpoint {
    private static final String WEB_POLICY = "default-src 'self'; connect-src 'self' http://localhost:* "
            + "http://127.0.0.1:*; img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; "
            + "form-action 'self' http://localhost:* http://127.0.0.1:*; frame-ancestors 'none'";
    private static final String OWN_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; "
            + "connect-src 'self' http://localhost:* http://127.0.0.1:*; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Path web;

    /** @param web the folder of the pages, which need not be there */
    public Site(Path web) {
        this.web = web;
    }

    @Override
    public Response answer(Request request) throws IOException {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return LocalPages.wrongMethod("GET, HEAD");
        }
        return Files.isDirectory(web) ? PageFile.secured(file(request), WEB_POLICY) : own(request.path());
    }

    private static Response own(String path) {
        return switch (path) {
            case "/" -> Response.redirect(302, "/_local/");
            case "/validation", "/reset", "/email", "/unlocking", "/requests", "/messages", "/stop", "/appointments" ->
                PageFile.secured(PageFile.answer(path.substring(1) + ".html"), OWN_POLICY);
            default -> LocalPages.notFound();
        };
    }

    private Response file(Request request) throws IOException {
        Optional<Path> found = find(request.path());
        boolean isPage = request.path().indexOf('.', request.path().lastIndexOf('/')) < 0;
        Path file = found.or(() -> isPage ? find("/index.html") : Optional.empty()).orElse(null);
        return file == null
                ? LocalPages.notFound()
                : Response.of(200, PageFile.contentType(file.getFileName().toString()), Files.readAllBytes(file));
    }

    /** Nothing outside the folder is found, whichever dots or links a path goes through. */
    private Optional<Path> find(String rawPath) {
        try {
            String path = URLDecoder.decode(rawPath.replace("+", "%2B"), StandardCharsets.UTF_8).replaceFirst("^/+",
                    "");
            Path root = web.toRealPath();
            Path file = root.resolve(path).toRealPath();
            Path page = Files.isDirectory(file) ? file.resolve("index.html").toRealPath() : file;
            return page.startsWith(root) && Files.isRegularFile(page) ? Optional.of(page) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }
}
