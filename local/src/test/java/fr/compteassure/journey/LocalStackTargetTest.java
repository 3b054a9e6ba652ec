package fr.compteassure.journey;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.journey.Traveller.assertAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.local.aws.Mail;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A journey to what LocalStack would be, as far as travellers see it: a runner behind its addresses. */
class LocalStackTargetTest {
    private static final String API = "/_aws/execute-api/abc123";

    @AutoClose
    private static final Application application = Application.shared();
    private static HttpServer server;

    @BeforeAll
    static void answer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(API + "/api", LocalStackTargetTest::forward);
        server.createContext(SentMails.OF_LOCALSTACK, exchange -> reply(exchange, 200, Api.json(map("messages",
                application.runner().mails().sent(null).stream().map(LocalStackTargetTest::kept).toList()))));
        server.start();
    }

    @AfterAll
    static void end() {
        server.stop(0);
    }

    private static Map<String, Object> kept(Mail mail) {
        return map("Destination", map("ToAddresses", List.of(mail.to())), "Subject", mail.subject(), "Body",
                map("text_part", mail.text(), "html_part", mail.html()));
    }

    private static void forward(HttpExchange exchange) throws IOException {
        var uri = application.runner().uri()
                .resolve(exchange.getRequestURI().toString().substring(API.length()));
        var request = HttpRequest.newBuilder(uri).method(exchange.getRequestMethod(),
                BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        for (var header : List.of("Content-Type", "Authorization", "Idempotency-Key")) {
            Optional.ofNullable(exchange.getRequestHeaders().getFirst(header))
                    .ifPresent(value -> request.header(header, value));
        }
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            answer.headers().map().forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
            reply(exchange, answer.statusCode(), answer.body());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static URI endpoint() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Test
    void peopleAreMadeKnownByTheBucketAndReadTheirEmailsWhereLocalStackKeepsThem() {
        var localStack = Target.localStack(endpoint(), "abc123", "compte-assure-import-000000000000");
        var target = new Target(localStack.api(), localStack.mails(), Optional.of(FundFiles.ofBucket(
                application.cloud().clients().s3(), "compte-assure-import-000000000000", Patience.LOCAL)),
                localStack.advisors(), localStack.links(), Patience.LOCAL);

        var traveller = Traveller.withAccount(target);

        assertThat(assertAnswer(200, traveller.get("/account")).json())
                .containsEntry("nir", traveller.person().nir());
        assertThat(target.advisors()).as("journeys that need an advisor are skipped").isEmpty();
    }

    @Test
    void linksAreFollowedToWhereItAnswers() {
        var target = Target.localStack(endpoint(), "abc123", "imports");

        assertThat(target.links()
                .follow("http://s3.localhost.localstack.cloud:4566/documents/a%20b.pdf?X-Amz-Expires=300"))
                .isEqualTo(endpoint().resolve("/documents/a%20b.pdf?X-Amz-Expires=300"));
    }

    @Test
    void anEmailThatWasSentWithAFileIsReadAsItTravels() {
        var raw = """
                From: ne-pas-repondre@compte.example
                To: jean@example.org
                Subject: =?utf-8?Q?Rendez-vous_confirm=C3=A9?=
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: multipart/alternative; boundary="c"

                --c
                Content-Type: text/plain; charset=utf-8

                Vous avez rendez-vous.
                --c
                Content-Type: text/html; charset=utf-8

                <p>Vous avez rendez-vous.</p>
                --c--
                --b--
                """.replace("\n", "\r\n");
        var messages = List.of(Map.<String, Object>of("RawData", raw));

        assertThat(LocalStackMails.to("jean@example.org", messages)).extracting(SentMail::subject, SentMail::text)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Rendez-vous confirmé", "Vous avez rendez-vous."));
        assertThat(LocalStackMails.to("maria@example.org", messages)).isEmpty();
    }
}
