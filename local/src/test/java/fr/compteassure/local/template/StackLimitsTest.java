package fr.compteassure.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.local.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a deployment meets beside the number of resources ({@link StackSizeTest}): the first one, and one that changes every
 * function, need the same, since a version that is replaced is no resource any more. The limits are those of CloudFormation,
 * IAM, Lambda and API Gateway as documented, where nobody has asked for more.
 */
class StackLimitsTest {
    /** In bytes, of a template as SAM makes it. */
    private static final int TEMPLATE = 1_000_000;
    /** How much longer that is than what is written; with aws-sam-translator 1.110.0 it is 2.2 times. */
    private static final int GROWTH = 3;
    /** Of parameters, and of outputs. */
    private static final int VALUES = 200;
    /** In characters, blanks not counted: the policies in one role together, and a policy of its own. */
    private static final int INLINE_POLICIES = 10_240;
    private static final int MANAGED_POLICY = 6_144;
    private static final int MANAGED_POLICIES = 10;
    /** In bytes: names and values of the variables of one function. */
    private static final int ENVIRONMENT = 4_096;
    /** Of one REST API: each part of a path is one. */
    private static final int API_RESOURCES = 300;
    /** How much longer a name may be where it is deployed: that of the stack before it, and what makes it unique after it. */
    private static final int NAME = 60;
    private static final String FUNCTION = "AWS::Serverless::Function";

    private static final Template TEMPLATE_OF_PROD = Template.read(TemplateFiles.MAIN,
            Map.of("Stage", "prod", "OriginSecrets", "a".repeat(128) + "," + "b".repeat(128)));

    @ParameterizedTest
    @MethodSource("fr.compteassure.local.template.TemplateFiles#all")
    void aTemplateIsTaken(Path template) throws IOException {
        assertThat(Files.size(template) * GROWTH).isLessThan(TEMPLATE);
        assertThat(TemplateFiles.section(template, "Parameters")).hasSizeLessThanOrEqualTo(VALUES);
        assertThat(TemplateFiles.section(template, "Outputs")).hasSizeLessThanOrEqualTo(VALUES);
    }

    /** How long a definition is once it is deployed, at the most. */
    private static long length(Object definition) {
        var resolved = Json.text(TEMPLATE_OF_PROD.intrinsics().resolve(definition)).replaceAll("\\s", "");
        return resolved.length() + NAME * References.in(definition).count();
    }

    @Test
    void aRoleTakesItsPolicies() throws IOException {
        for (var function : TemplateFiles.resources(FUNCTION).entrySet()) {
            var policies = Values.list(Values.map(function.getValue().get("Properties")).get("Policies"));
            var inline = policies.stream().filter(policy -> !isReference(policy)).toList();

            assertThat(inline.stream().mapToLong(StackLimitsTest::length).sum()).as("policies of %s", function.getKey())
                    .isLessThan(INLINE_POLICIES);
            // Two come from SAM: to log, and to trace.
            assertThat(policies.size() - inline.size() + 2).as("managed policies of %s", function.getKey())
                    .isLessThanOrEqualTo(MANAGED_POLICIES);
        }
        assertThat(TemplateFiles.resources("AWS::IAM::Role")).allSatisfy((_, role) -> {
            var properties = Values.map(role.get("Properties"));
            assertThat(length(Values.list(properties.get("Policies")))).isLessThan(INLINE_POLICIES);
            assertThat(Values.list(properties.get("ManagedPolicyArns"))).hasSizeLessThanOrEqualTo(MANAGED_POLICIES);
        });
    }

    private static boolean isReference(Object policy) {
        return Values.map(policy).containsKey("Ref");
    }

    @Test
    void aPolicyThatSeveralRolesHaveIsTaken() throws IOException {
        assertThat(TemplateFiles.resources("AWS::IAM::ManagedPolicy")).isNotEmpty()
                .allSatisfy((_, policy) -> assertThat(
                        length(Values.map(policy.get("Properties")).get("PolicyDocument")))
                        .isLessThan(MANAGED_POLICY));
    }

    @Test
    void aFunctionTakesItsEnvironment() throws IOException {
        var globals = Values.map(TemplateFiles.section(TemplateFiles.MAIN, "Globals").get("Function"));
        for (var function : TemplateFiles.resources(FUNCTION).entrySet()) {
            var own = Values.map(function.getValue().get("Properties")).get("Environment");

            assertThat(length(globals.get("Environment")) + length(own)).as("environment of %s", function.getKey())
                    .isLessThan(ENVIRONMENT);
        }
    }

    @Test
    void theApiTakesAllPaths() {
        var parts = new HashSet<List<String>>();
        TEMPLATE_OF_PROD.functions().stream().flatMap(function -> function.events("Api").stream())
                .map(route -> List.of(route.text("Path").split("/")))
                .forEach(path -> IntStream.rangeClosed(1, path.size()).forEach(end -> parts.add(path.subList(0, end))));

        assertThat(parts).hasSizeBetween(50, API_RESOURCES);
    }
}
