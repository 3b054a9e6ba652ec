package fr.compteassure.local.template;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.compteassure.local.start.StartFailure;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateMistakesTest {
    private static final String VALUE = """
            Parameters: {Needed: {Type: String}}
            Mappings: {Sizes: {dev: {memory: 256}}}
            Resources:
              Value: {Type: Test::It, Properties: {Value: VALUE}}
            """;

    private static Template template(String yaml) {
        return Template.parse("template.yaml", yaml, Map.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            !Ref Nowhere            | template.yaml: Value: Nowhere is neither a parameter nor a resource
            !Ref Needed             | template.yaml: Value: parameter Needed has neither a value nor a default
            !If [Nowhere, a, b]     | template.yaml: Value: condition Nowhere is not there
            !Transform x            | template.yaml: Value: Fn::Transform is not known to the local runner
            !FindInMap [Sizes, x, y]| template.yaml: Value: Fn::FindInMap finds nothing in Sizes
            """)
    void aMistakeIsNamedWithItsPlace(String expression, String message) {
        assertThatThrownBy(() -> template(VALUE.replace("VALUE", expression)).resources("Test::It"))
                .isInstanceOf(StartFailure.class).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {Type: AWS::Serverless::Function}                                         | Handler is not there
            {Type: AWS::Serverless::Function, Properties: {Handler: a, Timeout: soon}}| a value is not of the kind
            {Type: AWS::Serverless::Function, Properties: {Handler: a, Events: none}} | a value is not of the kind
            {Type: AWS::Serverless::Function, Properties: {FunctionName: !Ref It}}    | the name of It depends on itself
            """)
    void aWrongFunctionIsNamed(String definition, String message) {
        Template template = template("Resources:\n  It: " + definition);

        assertThatThrownBy(template::functions).isInstanceOf(StartFailure.class)
                .hasMessageStartingWith("template.yaml: It: " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a: [               | template.yaml is not YAML:
            just a text        | template.yaml is not a template: Resources is not there
            {Resources: {A: 1, A: 2}} | template.yaml is not YAML:
            """)
    void whatIsNoTemplateIsRefusedInOneLine(String yaml, String message) {
        assertThatThrownBy(() -> template(yaml)).isInstanceOf(StartFailure.class).message().startsWith(message)
                .doesNotContain("\n");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path nowhere = Path.of("nowhere", "template.yaml");

        assertThatThrownBy(() -> Template.read(nowhere, Map.of())).isInstanceOf(StartFailure.class)
                .hasMessageStartingWith(nowhere + " cannot be read");
    }
}
