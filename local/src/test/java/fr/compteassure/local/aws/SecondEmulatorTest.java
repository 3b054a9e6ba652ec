package fr.compteassure.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.jr.ob.JSON;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.RunContext;
import fr.compteassure.acceptance.Values;
import fr.compteassure.account.LogIn;
import fr.compteassure.account.LogOut;
import fr.compteassure.account.OpenAccount;
import fr.compteassure.account.PurgeUnvalidatedAccounts;
import fr.compteassure.account.ResendValidationEmail;
import fr.compteassure.account.ValidateAccount;
import fr.compteassure.api.StoredObject;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.mail.EmailLinks;
import fr.compteassure.profile.ViewAccount;
import fr.compteassure.registry.ImportInsured;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;

/**
 * The life of an account over another maker's emulator, moto: what is asked of AWS must not hold for DynamoDB Local
 * alone. Skipped, by name, where {@code moto_server} is not on the PATH.
 */
class SecondEmulatorTest {
    private static Moto moto;
    private static Instant now = Instant.now();

    @BeforeAll
    static void start() throws Exception {
        moto = Moto.startFor(SecondEmulatorTest.class);
    }

    @AfterAll
    static void stop() {
        if (moto != null) {
            moto.close();
        }
    }

    private static Cloud cloud() {
        return moto.cloud(() -> now);
    }

    @Test
    void anAccountLivesAndLapsesThereToo() throws Exception {
        var person = Person.next();
        var other = Person.next();
        importInsured(person, other);

        assertThat(post(new OpenAccount(cloud()), "OpenAccount", person.application())).contains("\"statusCode\":201");
        assertThat(post(new OpenAccount(cloud()), "OpenAccount", other.application()))
                .as("the key of the event, with another body").contains("\"statusCode\":422", "idempotency-key-reused");
        assertThat(withoutKey(new OpenAccount(cloud()), person.application())).contains("account-exists");
        var sameEmail = other.application();
        sameEmail.put("contact", person.application().get("contact"));
        assertThat(withoutKey(new OpenAccount(cloud()), sameEmail)).contains("email-in-use");
        assertThat(withoutKey(new OpenAccount(cloud()), other.application())).contains("\"statusCode\":201");

        assertThat(post(new ResendValidationEmail(cloud()), "ResendValidationEmail",
                Values.map("nir", person.nir(), "email", person.email()))).contains("\"statusCode\":202");
        var token = EmailLinks.tokens(cloud(), person.nir()).getFirst();
        for (int click = 0; click < 2; click++) {
            assertThat(post(new ValidateAccount(cloud()), "ValidateAccount", Values.map("token", token)))
                    .contains("ACTIVE");
        }

        assertThat(post(new LogIn(cloud()), "LogIn", person.credentials("Un-vilain-Canard-8"))).contains("401");
        var session = session(post(new LogIn(cloud()), "LogIn", person.credentials()));
        assertThat(get(new ViewAccount(cloud()), "ViewAccount", session)).contains("\"statusCode\":200", person.nir());
        assertThat(get(new LogOut(cloud()), "LogOut", session)).contains("\"statusCode\":204");
        assertThat(get(new ViewAccount(cloud()), "ViewAccount", session)).contains("\"statusCode\":401");

        now = now.plus(Duration.ofDays(8));
        assertThat(invoke(new PurgeUnvalidatedAccounts(cloud()), Map.of())).contains("\"purged\":1");
        assertThat(invoke(new PurgeUnvalidatedAccounts(cloud()), Map.of())).contains("\"purged\":0");
    }

    private static void importInsured(Person... people) throws Exception {
        var s3 = cloud().clients().s3();
        var event = event("ImportInsured");
        var file = StoredObject.of(event).getFirst();
        moto.createBucket(file.bucket());
        var lines = String.join("\n", Arrays.stream(people).map(Person::line).toList());
        s3.putObject(request -> request.bucket(file.bucket()).key(file.key()), RequestBody.fromString(lines));
        assertThat(invoke(new ImportInsured(cloud()), event)).contains("\"imported\":2");
    }

    private static String session(String answer) throws Exception {
        return (String) JSON.std.mapFrom((String) JSON.std.mapFrom(answer).get("body")).get("token");
    }

    private static String withoutKey(RequestStreamHandler handler, Map<String, Object> body) throws Exception {
        var event = event("OpenAccount");
        event.put("headers", Map.of());
        event.put("body", JSON.std.asString(body));
        return invoke(handler, event);
    }

    private static String post(RequestStreamHandler handler, String name, Map<String, Object> body) throws Exception {
        var event = event(name);
        event.put("body", JSON.std.asString(body));
        return invoke(handler, event);
    }

    private static String get(RequestStreamHandler handler, String name, String token) throws Exception {
        var event = event(name);
        event.put("headers", Map.of("Authorization", "Bearer " + token));
        return invoke(handler, event);
    }

    private static Map<String, Object> event(String name) throws Exception {
        return JSON.std.mapFrom(Files.readString(Path.of("..", "events", name + ".json")));
    }

    private static String invoke(RequestStreamHandler handler, Map<String, Object> event) throws Exception {
        var answer = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(JSON.std.asBytes(event)), answer,
                RunContext.stoppingAfter(1_000, "test"));
        return answer.toString();
    }
}
