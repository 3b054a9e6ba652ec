package fr.compteassure.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * CloudFormation takes 500 resources a stack, those nested in it not counted. The counting was held against SAM's own
 * translator (aws-sam-translator 1.110.0), on {@code template.yaml} and on {@code sam-kinds.yaml}, type by type: both
 * agreed exactly.
 */
class StackSizeTest {
    /** What is left until 500 is for what a repair needs beside what it repairs, for some days. */
    private static final int ROOM = 490;

    @Test
    void itCountsWhatSamMakes() throws IOException {
        assertThat(StackSize.of(Path.of("src/test/resources/sam-kinds.yaml")).byType()).isEqualTo(Map.ofEntries(
                Map.entry("AWS::IAM::Role", 5L), Map.entry("AWS::Lambda::Permission", 4L),
                Map.entry("AWS::Lambda::Function", 4L), Map.entry("AWS::Lambda::Version", 3L),
                Map.entry("AWS::Lambda::Alias", 3L), Map.entry("AWS::Scheduler::Schedule", 2L),
                Map.entry("AWS::Lambda::EventSourceMapping", 2L), Map.entry("AWS::SQS::Queue", 1L),
                Map.entry("AWS::SNS::Topic", 1L), Map.entry("AWS::S3::Bucket", 1L),
                Map.entry("AWS::DynamoDB::Table", 1L), Map.entry("AWS::Lambda::EventInvokeConfig", 1L),
                Map.entry("AWS::SNS::Subscription", 1L), Map.entry("AWS::ApiGateway::RestApi", 1L),
                Map.entry("AWS::ApiGateway::Deployment", 1L), Map.entry("AWS::ApiGateway::Stage", 1L),
                Map.entry("AWS::CodeDeploy::Application", 1L), Map.entry("AWS::CodeDeploy::DeploymentGroup", 1L),
                Map.entry("AWS::CloudFormation::Stack", 1L)));
    }

    @ParameterizedTest
    @MethodSource("fr.compteassure.local.template.TemplateFiles#all")
    void eachStackHasRoomLeft(Path stack) throws IOException {
        var made = StackSize.of(stack).byType().values().stream().mapToLong(Long::longValue).sum();

        assertThat(made).as("resources of %s", stack).isLessThan(ROOM);
    }
}
