package fr.compteassure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.acceptance.Person;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Metric;
import fr.compteassure.local.template.LambdaFunction;
import fr.compteassure.local.template.Template;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds what goes for every function against all {@link Life lives}. Its role above all: no right is missing, and none
 * is given that is not used. Emulators refuse nothing, so nothing else would tell.
 */
class LivesTest {
    /** A NIR, an e-mail address, a session's token, a mobile, and what all people of tests have. */
    private static final Pattern PERSONAL = Pattern.compile(
            "\\b[12]\\d{12}(\\d\\d)?\\b|\\S@\\S|[\\w-]{108}|\\+?33639\\d{6}|" + Person.PASSWORD + "|Lef(è|e)vre",
            Pattern.CASE_INSENSITIVE);

    /** In milliseconds, that of a metric looks like a NIR. */
    private static final Pattern TIMESTAMP = Pattern.compile("^\\{\"_aws\":\\{\"Timestamp\":[0-9]+,");

    private static final Set<String> LOGGED = ConcurrentHashMap.newKeySet();
    private static final Set<String> LIVED = ConcurrentHashMap.newKeySet();
    @AutoClose
    private static final Application application = Application.start();
    private static Rights rights;
    private static RequestLimits limits;

    @BeforeAll
    static void live() throws Exception {
        application.runner().listenToLogs((function, line) -> {
            LIVED.add(function);
            LOGGED.add(TIMESTAMP.matcher(line).replaceFirst("{"));
        });
        var recorder = new CallRecorder();
        limits = new RequestLimits(Template.read(Path.of("..", "template.yaml"), Map.of()));
        application.api().listen(recorder::followLinks);
        try (var _ = AwsCalls.before(recorder::record); var _ = AwsCalls.before(limits::check)) {
            for (var life : Life.all()) {
                life.live(application);
                application.settle();
            }
        }
        rights = new Rights(Path.of("..", "template.yaml"), recorder.calls());
    }

    static List<Named<LambdaFunction>> functions() {
        return application.runner().functions().stream().map(function -> Named.of(function.id(), function)).toList();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aFunctionHasALife(LambdaFunction function) {
        assertThat(LIVED.contains(function.id()))
                .as("a class of kind Life, in the tests of its package, has %s do all that it ever does", function.id())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aFunctionDoesNotFailInItsLife(LambdaFunction function) {
        assertThat(LOGGED.stream().filter(line -> line.startsWith("function=" + function.name() + " "))
                .filter(line -> line.contains("fault="))).as(function.id()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aFunctionHasTheRightsThatItUsesAndNoOthers(LambdaFunction function) {
        assertThat(rights.missing(function)).as("missing in the role of " + function.id()).isEmpty();
        assertThat(rights.unused(function)).as("in the role of " + function.id() + ", but used in no Life").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aFunctionHasRightsOverNothingBeyondWhatItUses(LambdaFunction function) {
        assertThat(rights.tooWide(function)).as("in the role of " + function.id() + ", over more than it uses")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aFunctionIsMadeWithoutAskingAwsForAnything(LambdaFunction function) throws Exception {
        var calls = ConcurrentHashMap.<String>newKeySet();
        try (var _ = AwsCalls.before((caller, call) -> calls.add(caller + " " + call.getClass().getSimpleName()))) {
            Class.forName(function.className()).getConstructor(Cloud.class)
                    .newInstance(application.cloud(function.id()));
        }
        assertThat(calls).noneMatch(call -> call.startsWith(function.id() + " "));
    }

    @Test
    void nothingIsAskedOfAwsThatItRefuses() {
        assertThat(limits.breaches()).isEmpty();
    }

    @Test
    void nothingPersonalIsLogged() {
        assertThat(LOGGED).isNotEmpty().noneMatch(line -> PERSONAL.matcher(line).find());
    }

    @Test
    void everyMetricIsMeasuredInALife() {
        assertThat(Metric.values()).allSatisfy(metric -> assertThat(LOGGED)
                .anyMatch(line -> line.contains("{\"Name\":\"" + metric.title() + "\"")));
    }
}
