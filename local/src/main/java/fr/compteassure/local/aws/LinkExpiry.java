package fr.compteassure.local.aws;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.gaul.shaded.org.eclipse.jetty.http.HttpHeader;
import org.gaul.shaded.org.eclipse.jetty.io.Content;
import org.gaul.shaded.org.eclipse.jetty.server.Handler;
import org.gaul.shaded.org.eclipse.jetty.server.Request;
import org.gaul.shaded.org.eclipse.jetty.server.Response;
import org.gaul.shaded.org.eclipse.jetty.util.Callback;

/** Refuses signed links whose time is over by the application's clock; S3Proxy goes by that of the system. */
final class LinkExpiry extends Handler.Wrapper {
    private static final DateTimeFormatter SIGNED_AT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssX", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String EXPIRED = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>";

    private final BiPredicate<Instant, Duration> over;

    /** @param over whether a while is over that began at an instant of the system's clock */
    LinkExpiry(Handler handler, BiPredicate<Instant, Duration> over) {
        super(handler);
        this.over = over;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var query = Request.extractQueryParameters(request);
        if (!isOver(query.getValue("X-Amz-Date"), query.getValue("X-Amz-Expires"))) {
            return super.handle(request, response, callback);
        }
        response.setStatus(403);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/xml");
        Content.Sink.write(response, true, EXPIRED, callback);
        return true;
    }

    /** What cannot be read is for S3Proxy to refuse. */
    private boolean isOver(String signedAt, String seconds) {
        try {
            return signedAt != null && seconds != null
                    && over.test(SIGNED_AT.parse(signedAt, Instant::from), Duration.ofSeconds(Long.parseLong(seconds)));
        } catch (DateTimeException | ArithmeticException | NumberFormatException _) {
            return false;
        }
    }
}
