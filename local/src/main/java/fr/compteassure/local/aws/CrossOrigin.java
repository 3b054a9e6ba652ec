package fr.compteassure.local.aws;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gaul.shaded.org.eclipse.jetty.http.HttpFields;
import org.gaul.shaded.org.eclipse.jetty.http.HttpHeader;
import org.gaul.shaded.org.eclipse.jetty.io.Content;
import org.gaul.shaded.org.eclipse.jetty.server.Handler;
import org.gaul.shaded.org.eclipse.jetty.server.Request;
import org.gaul.shaded.org.eclipse.jetty.server.Response;
import org.gaul.shaded.org.eclipse.jetty.util.Callback;

/**
 * Tells browsers which pages may use a bucket, as the template says for each bucket and as S3 tells it; S3Proxy knows but
 * one rule for all.
 */
final class CrossOrigin extends Handler.Wrapper {
    private static final String REFUSED = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<Error><Code>AccessForbidden</Code><Message>CORSResponse: This CORS request is not allowed.</Message></Error>";

    private final List<CorsRule> rules;

    CrossOrigin(Handler handler, List<CorsRule> rules) {
        super(handler);
        this.rules = rules;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        String wanted = request.getHeaders().get(HttpHeader.ACCESS_CONTROL_REQUEST_METHOD);
        if (origin == null) {
            return super.handle(request, response, callback);
        }
        if (request.getMethod().equals("OPTIONS") && wanted != null) {
            return answerPreflight(origin, wanted, request, response, callback);
        }
        rule(request, origin, request.getMethod()).ifPresent(rule -> allow(rule, origin, response.getHeaders()));
        return super.handle(request, response, callback);
    }

    private boolean answerPreflight(String origin, String wanted, Request request, Response response,
            Callback callback) {
        List<String> headers = request.getHeaders().getCSV(HttpHeader.ACCESS_CONTROL_REQUEST_HEADERS, false);
        Optional<CorsRule> found = rule(request, origin, wanted).filter(rule -> rule.allowsHeaders(headers.stream()));
        if (found.isEmpty()) {
            response.setStatus(403);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/xml");
            Content.Sink.write(response, true, REFUSED, callback);
            return true;
        }
        response.setStatus(200);
        allow(found.get(), origin, response.getHeaders());
        response.getHeaders().put(HttpHeader.ACCESS_CONTROL_MAX_AGE, found.get().maxAge());
        if (!headers.isEmpty()) {
            response.getHeaders().put(HttpHeader.ACCESS_CONTROL_ALLOW_HEADERS, String.join(", ", headers));
        }
        callback.succeeded();
        return true;
    }

    private Optional<CorsRule> rule(Request request, String origin, String method) {
        String bucket = Stream.of(Request.getPathInContext(request).split("/")).filter(part -> !part.isEmpty())
                .findFirst()
                .orElse("");
        return rules.stream().filter(rule -> rule.allows(bucket, origin, method)).findFirst();
    }

    private static void allow(CorsRule rule, String origin, HttpFields.Mutable headers) {
        headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_METHODS, String.join(", ", rule.methods()));
        headers.put(HttpHeader.VARY, "Origin, Access-Control-Request-Headers, Access-Control-Request-Method");
        if (!rule.exposed().isEmpty()) {
            headers.put(HttpHeader.ACCESS_CONTROL_EXPOSE_HEADERS, String.join(", ", rule.exposed()));
        }
    }
}
