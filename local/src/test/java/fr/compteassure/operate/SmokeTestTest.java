package fr.compteassure.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.compteassure.acceptance.Application;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.registry.InsuredStore;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

class SmokeTestTest {
    @AutoClose
    private static final Application application = Application.start();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
    private Site site;

    @BeforeEach
    void atItsAddress() {
        // Five codes an hour, for each person.
        application.advance(Duration.ofHours(2));
        site = new Site(application.runner().uri().toString());
    }

    /** How the test gets at e-mails and imports. */
    enum Way {
        RUNNER {
            @Override
            Backstage of(SmokeTestTest test) {
                return new RunnerBackstage(test.site);
            }
        },
        STACK {
            @Override
            Backstage of(SmokeTestTest test) {
                var environment = application.cloud().environment();
                var aws = new Aws(environment, "eu-west-3", StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        environment.get("AWS_ACCESS_KEY_ID"), environment.get("AWS_SECRET_ACCESS_KEY"))));
                return new StackBackstage(aws, new FakeStack(
                        Map.of("ImportBucketName", "compte-assure-import-000000000000", "IdentifierKeyArn",
                                environment.get("IDENTIFIER_KEY")),
                        Map.of("Outbox", environment.get("OUTBOX_TABLE"))));
            }
        };

        abstract Backstage of(SmokeTestTest test);
    }

    /** A stack whose outbox cannot be read. */
    private static class NoMail implements Backstage {
        private final Backstage others;

        NoMail(Backstage others) {
            this.others = others;
        }

        @Override
        public long importInsured(String file) {
            return others.importInsured(file);
        }

        @Override
        public Optional<SentMail> last(Kind kind) {
            throw new OperationFailure("no mail today");
        }

        @Override
        public TestPerson person() {
            return others.person();
        }
    }

    private SmokeTest test(Way way) {
        return new SmokeTest(site, way.of(this), Duration.ZERO);
    }

    private String told() {
        return told.toString(StandardCharsets.UTF_8);
    }

    /** What a log-in is answered, by its name. */
    private String loggingIn(Way way) {
        return site.post("/api/sessions", way.of(this).person().credentials()).problem();
    }

    @ParameterizedTest
    @EnumSource
    void anAccountIsOpenedUsedAndClosedAsOftenAsOneLikes(Way way) {
        test(way).run(out);
        test(way).run(out);

        assertThat(told().lines().filter("all is well"::equals)).hasSize(2);
        var person = way.of(this).person();
        assertThat(told()).doesNotContain(person.nir().value(), person.email(), person.familyName());
        assertThat(loggingIn(way)).isEqualTo("credentials-refused");
    }

    @Test
    void theCommandFindsOutThatARunnerIsThereAndNeedsNoCredentials() {
        var properties = new Properties();
        properties.setProperty("base.url", application.runner().uri() + "api");

        SmokeTest.run(new Settings(properties, Map.of()), out);

        assertThat(told()).contains("a local runner", "all is well");
    }

    @ParameterizedTest
    @EnumSource
    void whatBrokeOffBeforeTheValidationIsTakenUp(Way way) {
        way.of(this).importInsured(way.of(this).person().line(LocalDate.now()));
        site.post("/api/accounts", way.of(this).person().application()).expect(201, "opening");

        test(way).run(out);

        assertThat(told()).contains("another smoke test is at work, or broke off", "all is well");
        assertThat(loggingIn(way)).isEqualTo("credentials-refused");
    }

    @Test
    void whatBrokeOffAfterTheValidationIsTakenUp() {
        var way = Way.STACK;
        way.of(this).importInsured(way.of(this).person().line(LocalDate.now()));
        site.post("/api/accounts", way.of(this).person().application()).expect(201, "opening");
        application.settle();
        var token = way.of(this).last(Backstage.Kind.VALIDATION).orElseThrow().secret();
        site.post("/api/accounts/validation", Map.of("token", token)).expect(200, "validating");

        test(way).run(out);

        assertThat(told()).contains("all is well");
        assertThat(loggingIn(way)).isEqualTo("credentials-refused");
    }

    /** What the registry has of the test person. */
    private InsuredPerson registered(Way way) {
        var cloud = application.cloud();
        var lookup = new InsuredStore(cloud).lookup(cloud.keyedHash().of(way.of(this).person().nir()));
        return cloud.read(lookup).of(lookup).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void thePersonHasNoRightsAfterATest(Way way) {
        test(way).run(out);

        assertThat(registered(way).rights().to()).isBefore(LocalDate.now());
        assertThat(told().lines()).filteredOn(line -> line.endsWith("the test person has no rights any more"))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void thePersonHasNoRightsAfterATestThatFailedAndHasThemAgainInTheNext(Way way) {
        assertThatThrownBy(() -> new SmokeTest(site, new NoMail(way.of(this)), Duration.ZERO).run(out))
                .hasMessage("no mail today");

        assertThat(registered(way).rights().to()).isBefore(LocalDate.now());
        test(way).run(out);
        assertThat(told()).contains("a certificate is issued", "all is well");
    }

    /** Where the failure says why, an end of rights that fails too hides nothing of it. */
    @Test
    void aFailureIsToldThoughRightsCannotBeEndedEither() {
        var backstage = new NoMail(new RunnerBackstage(site)) {
            @Override
            public long importInsured(String file) {
                return file.equals(person().lineWithoutRights()) ? 0 : super.importInsured(file);
            }
        };

        assertThatThrownBy(() -> new SmokeTest(site, backstage, Duration.ZERO).run(out)).hasMessage("no mail today");

        assertThat(told()).contains("the rights of the test person were not ended");
    }

    @Test
    void severalAtOnceAllComeToTheirEnd() {
        Application.atOnce(3, () -> {
            new SmokeTest(site, new RunnerBackstage(site), Duration.ofSeconds(30)).run(out);
            return true;
        });

        assertThat(told().lines().filter("all is well"::equals)).hasSize(3);
        assertThat(loggingIn(Way.RUNNER)).isEqualTo("credentials-refused");
    }

    @AfterEach
    void sesAcceptsAgain() {
        application.endpoints().acceptAll();
    }

    @Test
    void anAddressOfTheSenderThatSesRefusesIsNamedAsTheLikelyCause() {
        application.endpoints().refuse(_ -> true, "MessageRejected", "Email address is not verified.");

        assertThatThrownBy(() -> test(Way.STACK).run(out)).isInstanceOf(OperationFailure.class)
                .hasMessageContaining("MessageRejected")
                .hasMessageContaining("is the sender (MailFrom) verified in SES");

        application.endpoints().acceptAll();
        test(Way.STACK).run(out);
        assertThat(told()).contains("all is well");
    }

    @Test
    void anAnswerThatIsAnotherIsToldByItsNameAlone() {
        var reply = new Site.Reply("POST example.org/api/accounts", 429, """
                {"type": "/problems/too-many-attempts", "detail": "2 90 01 75 999 990 60", "requestId": "r-1"}"""
                .getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> reply.expect(201, "opening an account")).hasMessage("opening an account: POST"
                + " example.org/api/accounts was answered 429 too-many-attempts, not 201; requestId r-1");
    }
}
