package fr.compteassure.acceptance;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Holds each exchange against {@code openapi.yaml}. */
public final class Contract {
    private static final OpenApiInteractionValidator VALIDATOR = OpenApiInteractionValidator
            .createFor(Path.of("..", "openapi.yaml").toUri().toString())
            .withLevelResolver(LevelResolver.create()
                    // Whether a session is there is what some of the tests try.
                    .withLevel("validation.request.security.missing", ValidationReport.Level.IGNORE)
                    // Nor whether an address is one of the contract's.
                    .withLevel("validation.request.path.missing", ValidationReport.Level.IGNORE)
                    .withLevel("validation.request.operation.notAllowed", ValidationReport.Level.IGNORE)
                    // An operation that only answers problems, or nothing, may be called by who expects JSON.
                    .withLevel("validation.request.accept.notAllowed", ValidationReport.Level.IGNORE).build())
            .build();

    private Contract() {}

    /**
     * @param path of the request, from where the application is
     * @throws AssertionError when the answer, or a request that was done, is not as the contract says
     */
    static void check(HttpRequest request, String path, String body, HttpResponse<String> response) {
        if (!path.startsWith("/api/")) {
            return;
        }
        check(asked(request, path, body), answer(response), response.statusCode() < 300);
    }

    /** @throws AssertionError when a request, which is to be right, or its answer is not as the contract says */
    public static void check(SimpleRequest request, SimpleResponse response) {
        check(request, response, true);
    }

    private static void check(SimpleRequest request, SimpleResponse response, boolean requestToo) {
        var report = VALIDATOR.validateResponse(request.getPath(), request.getMethod(), response);
        if (requestToo) {
            report = report.merge(VALIDATOR.validateRequest(request));
        }
        if (report.hasErrors()) {
            throw new AssertionError(request.getMethod() + " " + request.getPath() + " " + response.getStatus() + " "
                    + text(response) + "\n" + report.getMessages());
        }
    }

    private static String text(SimpleResponse response) {
        try {
            return response.getResponseBody().isEmpty()
                    ? ""
                    : response.getResponseBody().get().toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SimpleRequest asked(HttpRequest request, String path, String body) {
        var builder = new SimpleRequest.Builder(request.method(), path);
        request.headers().map().forEach((name, values) -> builder.withHeader(name, values));
        var query = request.uri().getQuery();
        if (query != null) {
            for (var parameter : query.split("&")) {
                var parts = parameter.split("=", 2);
                builder.withQueryParam(parts[0], parts.length > 1 ? parts[1] : "");
            }
        }
        return body == null ? builder.build() : builder.withBody(body).build();
    }

    private static SimpleResponse answer(HttpResponse<String> response) {
        var builder = SimpleResponse.Builder.status(response.statusCode());
        response.headers().map().forEach((name, values) -> builder.withHeader(name, values));
        return response.body().isEmpty() ? builder.build() : builder.withBody(response.body()).build();
    }
}
