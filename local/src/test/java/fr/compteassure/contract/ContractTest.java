package fr.compteassure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.compteassure.api.AdvisorFunction;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.local.template.FunctionEvent;
import fr.compteassure.local.template.LambdaFunction;
import fr.compteassure.local.template.Policies;
import fr.compteassure.local.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;
import org.yaml.snakeyaml.Yaml;

/** Holds template, contract and handlers against each other. */
class ContractTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Template TEMPLATE = Template.read(ROOT.resolve("template.yaml"), Map.of());

    private static final Map<String, Object> OPENAPI = openapi();

    private static Map<String, Object> openapi() {
        try {
            return new Yaml().load(Files.readString(ROOT.resolve("openapi.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The function of each route, such as {@code POST /accounts}, as the template has it. */
    private static Map<String, String> deployed() {
        var routes = new TreeMap<String, String>();
        for (var function : TEMPLATE.functions()) {
            for (var event : function.events("Api")) {
                routes.put(route(event), function.id());
            }
        }
        return routes;
    }

    private static String route(FunctionEvent event) {
        return event.text("Method").toUpperCase(Locale.ROOT) + " " + event.text("Path");
    }

    /** Each operation of the contract, by its route. */
    private static Map<String, Map<?, ?>> operations() {
        var operations = new TreeMap<String, Map<?, ?>>();
        ((Map<?, ?>) OPENAPI.get("paths")).forEach((path, item) -> ((Map<?, ?>) item).forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                operations.put(((String) method).toUpperCase(Locale.ROOT) + " " + path, (Map<?, ?>) operation);
            }
        }));
        return operations;
    }

    @Test
    void theContractHasTheRoutesOfTheTemplateAndNamesTheirFunctions() {
        var described = operations().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().get("operationId")));

        assertThat(notIn(described, deployed())).as("in template.yaml; missing in openapi.yaml, or under another"
                + " operationId").isEmpty();
        assertThat(notIn(deployed(), described)).as("in openapi.yaml; missing in template.yaml, or under another name")
                .isEmpty();
    }

    private static Map<String, Object> notIn(Map<String, ?> known, Map<String, ?> all) {
        var missing = new TreeMap<String, Object>(all);
        missing.entrySet().removeIf(entry -> entry.getValue().equals(known.get(entry.getKey())));
        return missing;
    }

    @Test
    void theContractWantsASessionOrAnAdvisorExactlyWhereTheHandlerDoes() {
        var deployed = deployed();
        var described = operations();
        described.keySet().retainAll(deployed.keySet());
        described.forEach((route, operation) -> assertThat(schemes(operation))
                .as("who may call %s by openapi.yaml", route)
                .isEqualTo(schemes(handler(deployed.get(route)))));
    }

    private static List<String> schemes(Map<?, ?> operation) {
        return operation.get("security") instanceof List<?> security
                ? security.stream().flatMap(each -> ((Map<?, ?>) each).keySet().stream()).map(String.class::cast)
                        .toList()
                : List.of();
    }

    private static List<String> schemes(Class<?> handler) {
        if (InsuredFunction.class.isAssignableFrom(handler)) {
            return List.of("session");
        }
        return AdvisorFunction.class.isAssignableFrom(handler) ? List.of("advisor") : List.of();
    }

    private static Class<?> handler(String function) {
        return TEMPLATE.functions().stream().filter(each -> each.id().equals(function)).findFirst()
                .map(ContractTest::handlerClass).orElseThrow();
    }

    private static Class<?> handlerClass(LambdaFunction function) {
        try {
            return Class.forName(function.className());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(function.id(), e);
        }
    }

    @Test
    void everyHandlerIsDeployedUnderItsOwnName() {
        var deployed = TEMPLATE.functions().stream()
                .peek(function -> assertThat(handlerClass(function).getSimpleName()).isEqualTo(function.id()))
                .map(LambdaFunction::className).collect(Collectors.toCollection(TreeSet::new));

        assertThat(notIn(deployed, handlers())).as("handlers without a function in template.yaml").isEmpty();
        assertThat(notIn(handlers(), deployed)).as("in template.yaml without a handler").isEmpty();
    }

    private static <T> Set<T> notIn(Set<T> known, Set<T> all) {
        return all.stream().filter(each -> !known.contains(each)).collect(Collectors.toSet());
    }

    @Test
    void everyFunctionHasItsEventAndEveryEventItsFunction() throws IOException {
        var functions = TEMPLATE.functions().stream().map(LambdaFunction::id).collect(Collectors.toSet());
        try (var files = Files.list(ROOT.resolve("events"))) {
            var events = files.map(file -> file.getFileName().toString().split("\\.")[0]).collect(Collectors.toSet());

            assertThat(notIn(events, functions)).as("functions without a file of their name in events/").isEmpty();
            assertThat(notIn(functions, events)).as("events of functions that template.yaml does not have").isEmpty();
        }
    }

    /** The classes that Lambda could start, of whatever kind. */
    private static Set<String> handlers() {
        var main = InsuredFunction.class.getProtectionDomain().getCodeSource().getLocation();
        return ReflectionSupport.streamAllClassesInPackage("fr.compteassure",
                type -> RequestStreamHandler.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())
                        && main.equals(type.getProtectionDomain().getCodeSource().getLocation()),
                _ -> true).map(Class::getName).collect(Collectors.toSet());
    }

    @Test
    void everyFunctionBehindTheApiStartsFromASnapshot() {
        assertThat(TEMPLATE.functions()).filteredOn(function -> !function.events("Api").isEmpty())
                .allSatisfy(function -> assertThat(function.properties())
                        .containsEntry("SnapStart", Map.of("ApplyOn", "PublishedVersions"))
                        .containsEntry("AutoPublishAlias", "live"));
    }

    @Test
    void theSchedulerMayStartWhatHasAScheduleAndTellOfItAndNothingElse() throws IOException {
        var needed = new HashSet<Policies.Right>();
        TEMPLATE.functions().forEach(function -> function.events("ScheduleV2").forEach(schedule -> {
            needed.add(new Policies.Right("lambda:InvokeFunction",
                    "arn:aws:lambda:eu-west-3:000000000000:function:" + function.name()));
            needed.add(new Policies.Right("sqs:SendMessage",
                    ((Map<?, ?>) schedule.properties().get("DeadLetterConfig")).get("Arn").toString()));
        }));

        var rights = Set.copyOf(new Policies(ROOT.resolve("template.yaml")).ofRole("SchedulerRole"));

        assertThat(rights).isNotEmpty();
        assertThat(notIn(rights, needed)).as("needed by a schedule, but not in SchedulerRole").isEmpty();
        assertThat(notIn(needed, rights)).as("in SchedulerRole, but needed by no schedule").isEmpty();
    }

    @Test
    void everyProblemOfTheContractIsOneThatTheCodeOrTheGatewayCanTell() throws IOException {
        var named = Pattern.compile("/problems/([a-z-]+)")
                .matcher(Files.readString(ROOT.resolve("openapi.yaml"))).results()
                .map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
        var source = new StringBuilder();
        try (var files = Files.walk(ROOT.resolve("functions/src/main/java"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                source.append(Files.readString(file));
            }
        }
        source.append(Files.readString(ROOT.resolve("template.yaml")).replace("/problems/", ""));
        assertThat(named).isNotEmpty().allSatisfy(name -> assertThat(source).contains("\"" + name + "\""));
    }
}
