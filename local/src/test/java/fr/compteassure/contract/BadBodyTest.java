package fr.compteassure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a broken or hostile client sends: a clear answer, and nothing created. */
class BadBodyTest {
    @AutoClose
    private static final Application application = Application.shared();
    private static Person person;

    @BeforeAll
    static void start() {
        person = application.person();
    }

    static Stream<Arguments> bodies() {
        var good = person.application();
        var text = new Object() {
            String with(String from, String to) {
                return json(good).replace(from, to);
            }
        };
        return Stream.of(
                Arguments.of("not JSON", "familyName=Lefèvre", 400, "malformed-request"),
                Arguments.of("empty", "", 400, "malformed-request"),
                Arguments.of("blank", "  \n", 400, "malformed-request"),
                Arguments.of("null", "null", 400, "malformed-request"),
                Arguments.of("an array", "[" + json(good) + "]", 400, "malformed-request"),
                Arguments.of("a text", "\"Lefèvre\"", 400, "malformed-request"),
                Arguments.of("cut", json(good).substring(0, 80), 400, "malformed-request"),
                Arguments.of("followed by more", json(good) + "{}", 400, "malformed-request"),
                Arguments.of("10,000 deep", "{\"contact\":".repeat(5_000) + "[".repeat(5_000), 400,
                        "malformed-request"),
                Arguments.of("the same field twice", text.with("\"nir\":", "\"familyName\":\"X\",\"nir\":"), 400,
                        "malformed-request"),
                Arguments.of("the same inner field twice",
                        text.with("\"email\":\"", "\"email\":\"a@b.fr\",\"email\":\""),
                        400, "malformed-request"),
                Arguments.of("an unknown field", text.with("\"termsAccepted\"", "\"terms\""), 400, "invalid-fields"),
                Arguments.of("an unknown inner field", text.with("\"sms\"", "\"fax\""), 400, "invalid-fields"),
                Arguments.of("a number for a text", text.with("\"Lefèvre\"", "12"), 400, "invalid-fields"),
                Arguments.of("an object for a text", text.with("\"Lefèvre\"", "{}"), 400, "invalid-fields"),
                Arguments.of("a text for a flag", text.with("true,\"password\"", "\"true\",\"password\""), 400,
                        "invalid-fields"),
                Arguments.of("a list for an object", text.with("{\"email\":true", "[],\"x\":{\"email\":true"), 400,
                        "invalid-fields"),
                Arguments.of("70 KB", json(good) + " ".repeat(70 * 1024), 413, "too-large"),
                Arguments.of("70 KB that is not JSON", "x".repeat(70 * 1024), 413, "too-large"));
    }

    private static String json(Object value) {
        try {
            return JSON.std.asString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void isRefusedByNameAndCreatesNothing(String what, String body, int status, String problem) {
        var reply = application.api().postText("/accounts", body);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.problem()).isEqualTo(problem);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        nothingWasCreated();
    }

    @Test
    void whatIsNotUtf8IsRefused() {
        var bytes = json(person.application()).getBytes(StandardCharsets.ISO_8859_1);

        var reply = application.api().sendBytes("/api/accounts", bytes);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("malformed-request");
        nothingWasCreated();
    }

    @Test
    void anUnknownAddressIsAProblemToo() {
        for (var method : new String[]{"GET", "POST", "DELETE", "PUT"}) {
            var reply = application.api().send(method, "/api/nowhere", method.equals("GET") ? null : "{}");
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.problem()).isEqualTo("not-found");
        }
        assertThat(application.api().send("PUT", "/api/accounts", "{}").problem()).isEqualTo("not-found");
    }

    private static void nothingWasCreated() {
        application.settle();
        assertThat(application.runner().mails().sent(person.email())).isEmpty();
        assertThat(application.api().post("/sessions", person.credentials()).problem())
                .isIn("credentials-refused", "too-many-attempts");
    }
}
