package fr.compteassure.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code stacks/deployer.yaml} lets those do who deploy from GitHub. */
class DeployerTest {
    private static String text(String file) {
        try {
            return Files.readString(Path.of("..", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only a job of that environment of that repository may deploy, and of AWS's functions it may delete versions alone. */
    @Test
    void theRoleIsThatOfOneEnvironment() {
        var template = text("stacks/deployer.yaml");

        assertThat(template).contains("token.actions.githubusercontent.com:sub: !Sub repo:${Repository}:environment:"
                + "${Environment}", "token.actions.githubusercontent.com:aud: sts.amazonaws.com");
        assertThat(template).containsPattern(
                "Action: lambda:DeleteFunction\\s+Resource: \\S+ \\S+function:\\$\\{StackName}-\\*:\\*");
        assertThat(template).contains("/insured/smoke-test-*", "/reports/insured/smoke-test-*");
    }

    /** Nothing that another stage is made of can be put into its place. */
    @Test
    void whoDeploysWritesUnderThePrefixOfTheOneStack() {
        assertThat(Pattern.compile("Action: \\[?s3:GetObject, s3:PutObject]\\s+Resource: \\S+ (\\S+)")
                .matcher(text("stacks/deployer.yaml")).results().map(found -> found.group(1)))
                .containsExactly("arn:${AWS::Partition}:s3:::aws-sam-cli-managed-default-*/${StackName}/*");
    }

    /** As far as names tell: it keeps mistakes from them, not whoever means it. */
    @ParameterizedTest
    @CsvSource({"noOtherTables, dynamodb:DeleteTable, table/", "noOtherFunctions, lambda:UpdateFunctionCode, function:",
            "noOtherBuckets, s3:PutBucketPolicy, s3:::", "noOtherQueues, sqs:DeleteQueue, :",
            "noOtherRoles, iam:PutRolePolicy, role/", "noOtherStacks, cloudformation:UpdateStack, stack/"})
    void whatCloudFormationWorksWithLeavesOtherStacksAlone(String statement, String action, String resource) {
        assertThat(statement(statement)).contains("Effect: Deny", action, "NotResource:", resource + "${StackName}-*");
    }

    @Test
    void whatCloudFormationWorksWithReadsNothingAndTouchesNoKeyOfAnotherStage() {
        assertThat(statement("noContents")).contains("Effect: Deny", "kms:GenerateMac", "dynamodb:Scan",
                "Resource: \"*\"");
        assertThat(statement("noKeysOfOtherStages")).contains("Effect: Deny", "kms:*",
                "aws:ResourceTag/application: compte-assure", "aws:ResourceTag/stage: !Ref Environment");
        assertThat(text("samconfig.toml")).contains("tags = \"application=compte-assure stage=prod\"");
    }

    private static String statement(String sid) {
        return text("stacks/deployer.yaml").split("- Sid: " + sid + "\n")[1].split("- Sid: ")[0];
    }
}
