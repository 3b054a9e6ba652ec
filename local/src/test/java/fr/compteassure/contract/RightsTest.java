package fr.compteassure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.contract.CallRecorder.Call;
import fr.compteassure.local.template.LambdaFunction;
import fr.compteassure.local.template.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the test of roles says of rights that are too wide, too many or too few. */
class RightsTest {
    private static final String PRINTS = """
            Resources:
              Queue: {Type: "AWS::SQS::Queue"}
              Other: {Type: "AWS::SQS::Queue"}
              Failures: {Type: "AWS::SQS::Queue"}
              Print:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: any.Print
                  LoggingConfig: {LogGroup: prints}
                  Role: !GetAtt PrintRole.Arn
                  Events:
                    Queue:
                      Type: SQS
                      Properties:
                        Queue: !GetAtt Queue.Arn
                        DestinationConfig: {OnFailure: {Type: SQS, Destination: !GetAtt Failures.Arn}}
              PrintRole:
                Type: AWS::IAM::Role
                Properties:
                  Policies:
                    - PolicyName: Print
                      PolicyDocument:
                        Statement:
                          - {Effect: Allow, Action: ["logs:CreateLogStream", "logs:PutLogEvents"], Resource: "arn:aws:logs:eu-west-3:000000000000:log-group:prints:*"}
                          - {Effect: Allow, Action: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"], Resource: %s}
                          - {Effect: Allow, Action: "sqs:SendMessage", Resource: !GetAtt Failures.Arn}
                          - {Effect: %s, Action: "%s", Resource: "%s"}
            """;
    private static final String QUEUE = "!GetAtt Queue.Arn";

    @TempDir
    private Path folder;
    private LambdaFunction function;

    private Rights rights(String received, String effect, String action, String resource, String... calls)
            throws IOException {
        var file = folder.resolve("template.yaml");
        Files.writeString(file, PRINTS.formatted(received, effect, action, resource));
        function = Template.read(file, Map.of()).functions().getFirst();
        return new Rights(file, Stream.of(calls).map(call -> new Call("Print", action, call))
                .collect(Collectors.toSet()));
    }

    private Rights putting(String resource, String... objects) throws IOException {
        return rights(QUEUE, "Allow", "s3:PutObject", "arn:aws:s3:::files/" + resource, objects);
    }

    @Test
    void aRightOverTheFolderThatIsUsedIsInOrder() throws IOException {
        var rights = putting("letters/*", "files/letters/2026-11-23/a.pdf", "files/letters/2026-11-24/b.pdf");

        assertThat(rights.missing(function)).isEmpty();
        assertThat(rights.unused(function)).isEmpty();
        assertThat(rights.tooWide(function)).isEmpty();
    }

    @Test
    void aRightOverAWholeBucketIsTooWideWhereAFolderIsUsed() throws IOException {
        assertThat(putting("*", "files/letters/2026-11-23/a.pdf").tooWide(function))
                .containsExactly("s3:PutObject files/*");
    }

    @Test
    void soItIsWhereTwoFoldersAreUsed() throws IOException {
        assertThat(putting("*", "files/letters/1.pdf", "files/exports/1.json").tooWide(function)).hasSize(1);
    }

    @Test
    void aRightOverAFolderIsTooWideWhereOneInItIsUsed() throws IOException {
        assertThat(putting("uploads/*", "files/uploads/requests/1/2").tooWide(function)).hasSize(1);
        assertThat(putting("uploads/*", "files/uploads/requests/1/2", "files/uploads/messages/1/2").tooWide(function))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"kms:Sign, arn:aws:kms:eu-west-3:000000000000:key/*, Key", "sqs:PurgeQueue, *, Queue",
            "sqs:PurgeQueue, arn:aws:sqs:eu-west-3:000000000000:Q*, Queue", "sns:Publish, *, ''",
            "dynamodb:GetItem, arn:aws:dynamodb:eu-west-3:000000000000:table/*, Table"})
    void aRightOverManyKeysQueuesOrTopicsIsTooWide(String action, String resource, String used) throws IOException {
        assertThat(rights(QUEUE, "Allow", action, resource, used).tooWide(function)).hasSize(1);
    }

    @Test
    void aRightToDoAnythingIsTooWide() throws IOException {
        assertThat(rights(QUEUE, "Allow", "s3:*", "arn:aws:s3:::files/letters/*").tooWide(function))
                .containsExactly("s3:* files/letters/*");
    }

    @Test
    void anotherKeyIsMissingAndTheOneThatIsThereUnused() throws IOException {
        var rights = rights(QUEUE, "Allow", "kms:Sign", "arn:aws:kms:eu-west-3:000000000000:key/Mine", "Yours");

        assertThat(rights.missing(function)).containsExactly("kms:Sign Yours");
        assertThat(rights.unused(function)).containsExactly("kms:Sign Mine");
    }

    @Test
    void theRightToReceiveFromAnotherQueueIsNotThatToReceiveFromOnesOwn() throws IOException {
        var rights = rights("!GetAtt Other.Arn", "Allow", "s3:PutObject", "arn:aws:s3:::files/a/*", "files/a/1");

        assertThat(rights.missing(function)).isEqualTo(List.of("sqs:DeleteMessage Queue",
                "sqs:GetQueueAttributes Queue", "sqs:ReceiveMessage Queue"));
        assertThat(rights.unused(function)).hasSize(3).allMatch(right -> right.endsWith(" Other"));
    }

    @Test
    void whatIsDeniedIsNoRight() throws IOException {
        var rights = rights(QUEUE, "Deny", "s3:PutObject", "arn:aws:s3:::files/a/*", "files/a/1");

        assertThat(rights.missing(function)).containsExactly("s3:PutObject files/a/1");
    }

    @Test
    void whatLambdaDoesInTheNameOfAFunctionNeedsItsRights() throws IOException {
        putting("a/*");

        assertThat(LambdaCalls.of(function).map(Call::action)).containsExactlyInAnyOrder("logs:CreateLogStream",
                "logs:PutLogEvents", "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes",
                "sqs:SendMessage");
    }
}
