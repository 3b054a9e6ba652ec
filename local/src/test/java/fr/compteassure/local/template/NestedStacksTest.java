package fr.compteassure.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.compteassure.local.start.StartFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NestedStacksTest {
    private static final Path MAIN = Path.of("src/test/resources/nested/template.yaml");

    @TempDir
    private Path folder;

    private static Template template(Map<String, String> parameters) {
        return Template.read(MAIN, parameters);
    }

    @Test
    void theirResourcesAreThoseOfTheApplicationUnderNamesOfTheirOwn() {
        assertThat(template(Map.of()).resources("AWS::DynamoDB::Table"))
                .extracting(Resource::id, Resource::name)
                .containsExactly(tuple("Data-Table", "Data-Table"), tuple("Data-Named", "dev-compte-assure-Data"));
        assertThat(template(Map.of()).resources("AWS::SQS::Queue")).extracting(Resource::name)
                .containsExactly("Failures", "Data-Waiting", "Last");
        assertThat(template(Map.of()).resources("AWS::SNS::Topic")).extracting(Resource::name)
                .containsExactly("Data-Deeper-Topic");
    }

    @Test
    void whatTheyGiveOutIsKnownToTheStackThatHasThem() {
        assertThat(template(Map.of()).functions().getFirst().environment()).isEqualTo(Map.of("TABLE", "Data-Table",
                "STREAM", "arn:aws:dynamodb:eu-west-3:000000000000:table/Data-Table/stream/latest", "DEEP",
                "Failures Data-Deeper-Topic compte-assure-Data-Deeper"));
    }

    @Test
    void theyAreGivenParametersAndListsAsTexts() {
        assertThat(template(Map.of("Stage", "staging")).resources("AWS::DynamoDB::Table").getLast().name())
                .isEqualTo("staging-compte-assure-Data");
        assertThat(template(Map.of()).resources("AWS::SQS::Queue").get(1).properties()).containsEntry("Tags",
                List.of("a", "b"));
    }

    @Test
    void oneThatIsNotThereIsNamed() {
        Template prod = template(Map.of("Stage", "prod"));

        assertThatThrownBy(() -> prod.resources("AWS::SNS::Topic")).isInstanceOf(StartFailure.class)
                .hasMessageStartingWith("template.yaml: OnlyProd: ")
                .hasMessageContaining("nowhere.yaml cannot be read");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {TemplateURL: "https://a/b.yaml"}     | template.yaml: Nested: TemplateURL or Location is no file of the project: https://a/b.yaml
            {Location: {ApplicationId: a}}        | template.yaml: Nested: TemplateURL or Location is no file of the project: {ApplicationId=a}
            {TemplateURL: nested.yaml}            | nested.yaml: Queue: Needed is neither a parameter nor a resource
            {TemplateURL: nested.yaml, Parameters: {A: !GetAtt Nested.Outputs.A}} | template.yaml: Nested: Nested depends on itself
            """)
    void aMistakeIsNamedWithItsPlace(String properties, String message) throws Exception {
        Files.writeString(folder.resolve("nested.yaml"),
                "Resources: {Queue: {Type: AWS::SQS::Queue, Properties: {QueueName: !Ref Needed}}}");
        Path main = Files.writeString(folder.resolve("template.yaml"),
                "Resources: {Nested: {Type: AWS::CloudFormation::Stack, Properties: " + properties + "}}");

        assertThatThrownBy(() -> Template.read(main, Map.of()).resources("AWS::SQS::Queue"))
                .isInstanceOf(StartFailure.class).hasMessage(message);
    }

    @Test
    void anOutputThatIsNotThereIsNamed() throws Exception {
        Files.writeString(folder.resolve("nested.yaml"), "Resources: {}");
        Path main = Files.writeString(folder.resolve("template.yaml"), """
                Resources:
                  Nested: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: nested.yaml}}
                  Queue: {Type: AWS::SQS::Queue, Properties: {QueueName: !GetAtt Nested.Outputs.Name}}
                """);

        assertThatThrownBy(() -> Template.read(main, Map.of()).resources("AWS::SQS::Queue"))
                .hasMessage("template.yaml: Queue: nested.yaml has no output Name");
    }
}
