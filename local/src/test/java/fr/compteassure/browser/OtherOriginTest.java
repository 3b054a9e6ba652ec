package fr.compteassure.browser;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A front-end on another port, as the browser lets it call the API and the buckets: allowed at {@code localhost}, and not
 * allowed at {@code 127.0.0.1}, which is another origin.
 */
class OtherOriginTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private static final String CALL = """
            async ({method, url, body, headers}) => {
                const answer = await fetch(url, {method, body, headers});
                return {status: answer.status, json: await answer.json().catch(() => null),
                    retryAfter: answer.headers.get('Retry-After')};
            }""";
    private static final String UPLOAD = """
            async ({uploadUrl, uploadMethod, uploadHeaders}) => {
                const file = new File([new Uint8Array(12).fill(7)], 'photo.png');
                return (await fetch(uploadUrl, {method: uploadMethod, headers: uploadHeaders, body: file})).status;
            }""";
    private static final String DOWNLOAD = """
            async (url) => {
                const answer = await fetch(url);
                const file = await answer.blob();
                return {type: file.type, start: await file.slice(0, 5).text(),
                    name: answer.headers.get('Content-Disposition')};
            }""";
    private static final String REFUSED = "async (call) => fetch(call.url, call).then(() => null, (error) => error.name)";

    @AutoClose("stop")
    private static final FrontEnd FRONT_END = new FrontEnd();
    @AutoClose
    private static Application application;

    /** Serves one empty page, whatever is asked. */
    private static final class FrontEnd {
        private final HttpServer server;

        FrontEnd() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            server.createContext("/", exchange -> {
                byte[] page = "<!doctype html><title>Front-end</title><link rel=icon href=data:,>".getBytes();
                exchange.getResponseHeaders().add("Content-Type", "text/html");
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
                exchange.close();
            });
            server.start();
        }

        String origin(String host) {
            return "http://" + host + ":" + server.getAddress().getPort();
        }

        void stop() {
            server.stop(0);
        }
    }

    @BeforeAll
    static void start() {
        application = Application.startFor(FRONT_END.origin("localhost"));
    }

    private static Visit at(String host) {
        return chromium.visit(URI.create(FRONT_END.origin(host))).open("/");
    }

    private static String api(String path) {
        return application.runner().uri().resolve("/api" + path).toString();
    }

    private static Map<String, Object> request(String method, String path, Object body, String session) {
        var headers = map("Idempotency-Key", UUID.randomUUID().toString());
        if (session != null) {
            headers.put("Authorization", "Bearer " + session);
        }
        if (body != null) {
            headers.put("Content-Type", "application/json");
        }
        return map("method", method, "url", api(path), "body",
                body == null ? null : Api.json(body), "headers", headers);
    }

    private static Map<?, ?> call(Visit visit, String method, String path, Object body, String session) {
        return (Map<?, ?>) visit.page().evaluate(CALL, request(method, path, body, session));
    }

    private static Map<?, ?> json(Map<?, ?> answer) {
        return (Map<?, ?>) answer.get("json");
    }

    private static String logIn(Visit visit, Person person) {
        return json(call(visit, "POST", "/sessions", person.credentials(), null)).get("token").toString();
    }

    @Test
    void somebodyLogsInSeesTheAccountAndLogsOut() {
        var person = AccountUser.of(application).person();
        try (var visit = at("localhost")) {
            var session = logIn(visit, person);

            assertThat(json(call(visit, "GET", "/account", null, session)).get("familyName"))
                    .isEqualTo(person.familyName());
            assertThat(call(visit, "DELETE", "/sessions/current", null, session).get("status")).isEqualTo(204);
            var dead = call(visit, "GET", "/account", null, session);
            assertThat(dead.get("status")).isEqualTo(401);
            assertThat(json(dead).get("type")).isEqualTo("/problems/session-required");
            assertThat(visit.profile().cookies()).isEmpty();
        }
    }

    @Test
    void whoTriedTooOftenIsToldHowLongToWait() {
        var person = AccountUser.of(application).person();
        try (var visit = at("localhost")) {
            for (int i = 0; i < 5; i++) {
                call(visit, "POST", "/sessions", map("nir", person.nir(), "password", AccountUser.WRONG), null);
            }

            var locked = call(visit, "POST", "/sessions", person.credentials(), null);

            assertThat(locked.get("status")).isEqualTo(429);
            assertThat(Integer.parseInt(Objects.toString(locked.get("retryAfter")))).isPositive();
        }
    }

    @Test
    void aFileIsSentAndADocumentFetched() {
        var person = AccountUser.of(application).person();
        try (var visit = at("localhost")) {
            var session = logIn(visit, person);
            var link = json(call(visit, "POST", "/messages/attachments",
                    map("fileName", "photo.png", "contentType", "image/png", "size", 12), session));
            assertThat(visit.page().evaluate(UPLOAD, link)).isEqualTo(200);

            var document = json(call(visit, "POST", "/documents/rights-certificates", map(), session));
            var file = (Map<?, ?>) visit.page().evaluate(DOWNLOAD, document.get("downloadUrl"));

            assertThat(file.get("type")).isEqualTo("application/pdf");
            assertThat(file.get("start")).isEqualTo("%PDF-");
            assertThat(file.get("name").toString()).startsWith("attachment; filename=");
        }
    }

    @Test
    void thePagesOfOthersReadNothingAndSendNothing() {
        var user = AccountUser.of(application);
        var session = application.logIn(user.person());
        var link = user.elsewhere().post("/messages/attachments",
                map("fileName", "photo.png", "contentType", "image/png", "size", 12)).json();
        try (var visit = at("127.0.0.1")) {
            for (var call : List.of(request("POST", "/sessions", user.person().credentials(), null),
                    request("GET", "/account", null, session), map("url", api("/cpams?postalCode=35000")),
                    map("url", link.get("uploadUrl"), "method", "PUT", "body", "x".repeat(12), "headers",
                            link.get("uploadHeaders")))) {
                assertThat(visit.page().evaluate(REFUSED, call)).as(call.get("url").toString()).isEqualTo("TypeError");
            }

            assertThat(visit.takeTroubles()).filteredOn(trouble -> trouble.contains("blocked by CORS policy"))
                    .hasSize(4);
        }
    }
}
