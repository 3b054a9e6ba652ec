package fr.compteassure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.api.InsuredFunction;
import fr.compteassure.local.template.FunctionEvent;
import fr.compteassure.local.template.LambdaFunction;
import fr.compteassure.local.template.Policies;
import fr.compteassure.local.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
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

        assertThat(described).isEqualTo(deployed());
    }

    @Test
    void theContractWantsASessionExactlyWhereTheHandlerDoes() {
        var deployed = deployed();
        operations().forEach((route, operation) -> assertThat(handler(deployed.get(route)))
                .as(route).matches(type -> InsuredFunction.class.isAssignableFrom(type) == wantsSession(operation)));
    }

    private static boolean wantsSession(Map<?, ?> operation) {
        return operation.get("security") instanceof List<?> security && !security.isEmpty();
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
    void everyHandlerIsDeployedUnderItsOwnName() throws IOException {
        var deployed = TEMPLATE.functions().stream()
                .peek(function -> assertThat(handlerClass(function).getSimpleName()).isEqualTo(function.id()))
                .map(LambdaFunction::className).collect(Collectors.toCollection(TreeSet::new));

        assertThat(handlersInTheSource()).isEqualTo(deployed);
    }

    private static Set<String> handlersInTheSource() throws IOException {
        var source = ROOT.resolve("functions/src/main/java");
        try (var files = Files.walk(source)) {
            return files.filter(file -> file.toString().endsWith(".java")).filter(ContractTest::isHandler)
                    .map(file -> source.relativize(file).toString().replace(".java", "").replace('/', '.'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean isHandler(Path file) {
        try {
            return Files.readString(file)
                    .matches("(?s).* final class \\w+ extends (Public|Insured|Background)Function .*");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

        assertThat(new Policies(ROOT.resolve("template.yaml")).ofRole("SchedulerRole"))
                .isNotEmpty().containsExactlyInAnyOrderElementsOf(needed);
    }

    @Test
    void everyProblemOfTheContractIsOneThatTheCodeCanTell() throws IOException {
        var named = Pattern.compile("/problems/([a-z-]+)")
                .matcher(Files.readString(ROOT.resolve("openapi.yaml"))).results()
                .map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
        var source = new StringBuilder();
        try (var files = Files.walk(ROOT.resolve("functions/src/main/java"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                source.append(Files.readString(file));
            }
        }
        assertThat(named).isNotEmpty().allSatisfy(name -> assertThat(source).contains("\"" + name + "\""));
    }
}
