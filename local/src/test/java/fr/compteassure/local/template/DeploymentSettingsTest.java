package fr.compteassure.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That {@code sam deploy} asks for nothing: what it needs stands in {@code samconfig.toml}, or has a default. */
class DeploymentSettingsTest {
    /** Of a longer name, CloudFormation puts the beginning only into the names of functions, and roles name those. */
    private static final int LONGEST_NAME = 24;
    private static final Pattern LINE = Pattern.compile("(\\w+) = \"?([^\"]*)\"?");

    private static Map<String, String> settings(String environment) throws IOException {
        var section = Files.readString(Path.of("..", "samconfig.toml"))
                .split(Pattern.quote("[" + environment + ".deploy.parameters]"))[1].split("(?m)^\\[")[0];
        return section.lines().map(LINE::matcher).filter(Matcher::matches)
                .collect(Collectors.toMap(line -> line.group(1), line -> line.group(2)));
    }

    @ParameterizedTest
    @CsvSource({"default, dev", "staging, staging", "prod, prod"})
    void eachEnvironmentIsAStackOfItsOwnThatAsksNothing(String environment, String stage) throws IOException {
        var settings = settings(environment);

        assertThat(settings).containsEntry("parameter_overrides", "Stage=" + stage)
                .containsEntry("confirm_changeset", "false").containsEntry("resolve_s3", "true")
                .containsEntry("fail_on_empty_changeset", "false");
        assertThat(settings.get("stack_name")).endsWith("-" + stage).hasSizeLessThanOrEqualTo(LONGEST_NAME);
        // The one place of the bucket that its deployer may write to.
        assertThat(settings).containsEntry("s3_prefix", settings.get("stack_name"));
        assertThat(settings.get("capabilities").split(" ")).contains("CAPABILITY_IAM", "CAPABILITY_AUTO_EXPAND");
    }

    @Test
    void whatIsNotGivenHasADefaultAndIsDescribed() throws IOException {
        assertThat(TemplateFiles.section(TemplateFiles.MAIN, "Parameters")).isNotEmpty()
                .allSatisfy((name, parameter) -> {
                    assertThat(parameter).as(name).containsKeys("Default", "Description");
                    assertThat(parameter.keySet()).as(name).containsAnyOf("AllowedPattern", "AllowedValues",
                            "MinValue");
                    var pattern = Pattern.compile(parameter.getOrDefault("AllowedPattern", ".*").toString());
                    assertThat(parameter.get("Default").toString()).as("default of %s", name).matches(pattern);
                });
    }

    /** SAM would make a second stage beside, that has neither firewall nor limits. */
    @Test
    void theApiHasNoStageButItsOwn() throws IOException {
        assertThat(TemplateFiles.resources("AWS::Serverless::Api").values()).singleElement()
                .satisfies(api -> assertThat(Values.map(api.get("Properties"))).containsEntry("OpenApiVersion", "2.0"));
    }

    @Test
    void nothingIsNullWhichCloudFormationRefuses() throws IOException {
        assertThat(TemplateFiles.all()).allSatisfy(
                file -> assertThat(hasNull(TemplateYaml.read(Files.readString(file)))).isFalse());
    }

    private static boolean hasNull(Object node) {
        return switch (node) {
            case null -> true;
            case Map<?, ?> map -> map.values().stream().anyMatch(DeploymentSettingsTest::hasNull);
            case List<?> list -> list.stream().anyMatch(DeploymentSettingsTest::hasNull);
            default -> false;
        };
    }

    /** A first deployment that failed would leave behind what the next one cannot make, for its name is taken. */
    @Test
    void whatHasANameIsNotRetainedWhereItsCreationIsUndone() throws IOException {
        for (var file : TemplateFiles.all()) {
            assertThat(TemplateFiles.section(file, "Resources").values())
                    .filteredOn(each -> "Retain".equals(each.get("DeletionPolicy"))
                            && each.get("Properties") instanceof Map<?, ?> properties
                            && (properties.containsKey("BucketName") || properties.containsKey("EmailIdentity")))
                    .isEmpty();
        }
    }
}
