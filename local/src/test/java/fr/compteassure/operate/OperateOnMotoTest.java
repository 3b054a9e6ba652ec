package fr.compteassure.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.compteassure.local.aws.Moto;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** The commands over another maker's CloudFormation, Lambda and SQS; skipped where {@code moto_server} is not there. */
class OperateOnMotoTest {
    private static final String TEMPLATE = """
            Resources:
              Role:
                Type: AWS::IAM::Role
                Properties:
                  AssumeRolePolicyDocument: {Version: "2012-10-17", Statement: []}
              LogIn:
                Type: AWS::Lambda::Function
                Properties:
                  FunctionName: %1$s-LogIn
                  Role: !GetAtt Role.Arn
                  Runtime: python3.13
                  Handler: index.handler
                  Code: {ZipFile: "def handler(event, context): return 1"}
              CheckAttachment:
                Type: AWS::SQS::Queue
              AccountsToErase:
                Type: AWS::SQS::Queue
              MailFailures:
                Type: AWS::SQS::Queue
              BackgroundFailures:
                Type: AWS::SQS::Queue
            Outputs:
              ImportBucketName:
                Value: %1$s-import
            """;

    private static Moto moto;
    private static Aws aws;
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);

    @BeforeAll
    static void start() throws Exception {
        moto = Moto.startFor(OperateOnMotoTest.class);
        aws = new Aws(moto.cloud(InstantSource.system()).environment(), "eu-west-3",
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
    }

    @AfterAll
    static void stop() {
        if (moto != null) {
            moto.close();
        }
    }

    private static DeployedStack deployed(String name) {
        try (var stacks = aws.cloudFormation()) {
            stacks.createStack(request -> request.stackName(name).templateBody(TEMPLATE.formatted(name)));
        }
        return DeployedStack.of(aws, name);
    }

    private static void publish(LambdaClient lambda, String function, int times) {
        for (int i = 0; i < times; i++) {
            var code = "code " + i;
            lambda.updateFunctionCode(request -> request.functionName(function).publish(true)
                    .zipFile(SdkBytes.fromUtf8String(code)));
        }
    }

    @Test
    void oldVersionsOfOneStackAreDeletedAndNothingOfAnother() {
        var mine = deployed("mine");
        var theirs = deployed("theirs");
        try (var lambda = aws.lambda()) {
            publish(lambda, "mine-LogIn", 7);
            publish(lambda, "theirs-LogIn", 7);
            lambda.createAlias(request -> request.functionName("mine-LogIn").name("live").functionVersion("2"));

            assertThat(mine.functions()).containsExactly("mine-LogIn");
            new ForgetVersions(lambda, mine.functions(), 3).run(out);

            assertThat(versions(lambda, "mine-LogIn")).containsExactlyInAnyOrder("$LATEST", "2", "5", "6", "7");
            assertThat(versions(lambda, theirs.functions().getFirst())).hasSize(8);
        }
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("3 old versions of 1 functions deleted");
    }

    private static Iterable<String> versions(LambdaClient lambda, String function) {
        return lambda.listVersionsByFunctionPaginator(request -> request.functionName(function)).versions().stream()
                .map(version -> version.version()).toList();
    }

    @Test
    void deadLettersGoBackThereToo() {
        var stack = deployed("replayed");
        var sqs = aws.cloud(Map.of()).clients().sqs();
        var failures = stack.resource("BackgroundFailures");
        IntStream.range(0, 15).forEach(i -> sqs.sendMessage(request -> request.queueUrl(failures)
                .messageBody("{\"insuredId\": \"i%d\"}".formatted(i))));
        sqs.sendMessage(request -> request.queueUrl(failures).messageBody("{}"));
        try (var lambda = aws.lambda()) {
            new ReplayDeadLetters(sqs, lambda, stack, LocalDate.now(), false).run(out);
        }

        assertThat(told.toString(StandardCharsets.UTF_8)).contains("15 replayed, 1 left");
        assertThat(sqs.receiveMessage(request -> request.queueUrl(failures).maxNumberOfMessages(10)).messages())
                .as("what is left is in sight again").hasSize(1);
    }

    @Test
    void aResourceOfAStackWithinTheStackIsFound() {
        var s3 = aws.cloud(Map.of()).clients().s3();
        s3.createBucket(request -> request.bucket("templates")
                .createBucketConfiguration(where -> where.locationConstraint("eu-west-3")));
        s3.putObject(request -> request.bucket("templates").key("mail.yaml"), RequestBody.fromString("""
                Resources:
                  Topic:
                    Type: AWS::SNS::Topic
                    Properties: {TopicName: own-topic}
                """));
        try (var stacks = aws.cloudFormation()) {
            stacks.createStack(request -> request.stackName("with-mail").templateBody("""
                    Resources:
                      Mail:
                        Type: AWS::CloudFormation::Stack
                        Properties: {TemplateURL: "https://templates.s3.amazonaws.com/mail.yaml"}
                    """));
        }
        var stack = DeployedStack.of(aws, "with-mail");

        assertThat(stack.resource("Mail", "Topic"))
                .hasValueSatisfying(topic -> assertThat(topic).startsWith("arn:aws:sns:")
                        .endsWith(":own-topic"));
        assertThat(stack.resource("Mail", "Other")).isEmpty();
        assertThat(stack.resource("Other", "Topic")).isEmpty();
    }

    @Test
    void aStackThatIsNotThereIsNamedWithItsRegion() {
        assertThatThrownBy(() -> DeployedStack.of(aws, "compte-assure-prd").output("ApiAddress"))
                .isInstanceOf(OperationFailure.class)
                .hasMessageStartingWith("there is no stack compte-assure-prd in eu-west-3 for these credentials:");
        assertThatThrownBy(() -> DeployedStack.of(aws, "compte-assure-prd").functions())
                .isInstanceOf(OperationFailure.class);
    }

    @Test
    void aStackOfSomethingElseIsNamed() {
        var stack = deployed("something-else");

        assertThat(stack.output("ImportBucketName")).isEqualTo("something-else-import");
        assertThatThrownBy(() -> stack.output("ApiAddress")).isInstanceOf(OperationFailure.class)
                .hasMessage("the stack something-else has no output ApiAddress: is it one of Compte assuré?");
        assertThatThrownBy(() -> stack.resource("Outbox")).isInstanceOf(OperationFailure.class);
    }
}
