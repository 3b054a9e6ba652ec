package fr.compteassure.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * CloudFormation takes 500 resources a stack: the template must have room for every function of the contract. The
 * counting was held against SAM's own translator (aws-sam-translator 1.110.0), on {@code template.yaml} and on
 * {@code sam-kinds.yaml}, type by type: both agreed exactly.
 */
class StackSizeTest {
    private static final int ROOM = 490;
    /** Functions of the contract behind the API, and others; EraseClosedAccounts and PrintLetters are more than the contract names. */
    private static final int ROUTES = 73;
    private static final int OTHERS = 15;
    /**
     * How many of what functions share there will be in the end, as far as it is foreseen: tables, queues and their
     * consumers, the buckets, the firewall of the API.
     */
    private static final Map<String, Long> IN_THE_END = Map.ofEntries(Map.entry("AWS::DynamoDB::Table", 15L),
            Map.entry("AWS::SQS::Queue", 11L),
            Map.entry("AWS::Lambda::EventSourceMapping", 9L), Map.entry("AWS::S3::Bucket", 3L),
            Map.entry("AWS::S3::BucketPolicy", 3L), Map.entry("AWS::KMS::Key", 3L),
            Map.entry("AWS::SNS::Subscription", 1L), Map.entry("AWS::WAFv2::WebACL", 1L),
            Map.entry("AWS::WAFv2::WebACLAssociation", 1L), Map.entry("AWS::CloudFormation::Stack", 3L));

    private static StackSize main() throws IOException {
        return StackSize.of(Path.of("..", "template.yaml"));
    }

    @Test
    void itCountsWhatSamMakes() throws IOException {
        assertThat(StackSize.of(Path.of("src/test/resources/sam-kinds.yaml")).byType()).isEqualTo(Map.ofEntries(
                Map.entry("AWS::IAM::Role", 4L), Map.entry("AWS::Lambda::Permission", 4L),
                Map.entry("AWS::Lambda::Function", 3L), Map.entry("AWS::Lambda::Version", 2L),
                Map.entry("AWS::Lambda::Alias", 2L), Map.entry("AWS::Scheduler::Schedule", 2L),
                Map.entry("AWS::Lambda::EventSourceMapping", 2L), Map.entry("AWS::SQS::Queue", 1L),
                Map.entry("AWS::SNS::Topic", 1L), Map.entry("AWS::S3::Bucket", 1L),
                Map.entry("AWS::DynamoDB::Table", 1L), Map.entry("AWS::Lambda::EventInvokeConfig", 1L),
                Map.entry("AWS::SNS::Subscription", 1L), Map.entry("AWS::ApiGateway::RestApi", 1L),
                Map.entry("AWS::ApiGateway::Deployment", 1L), Map.entry("AWS::ApiGateway::Stage", 1L),
                Map.entry("AWS::CloudFormation::Stack", 1L)));
    }

    @Test
    void theMainStackHasRoomForTheWholeContract() throws IOException {
        var present = main().byType();
        var shared = IN_THE_END.entrySet().stream()
                .mapToLong(type -> Math.max(0, type.getValue() - present.getOrDefault(type.getKey(), 0L))).sum();

        assertThat(sum(present) + shared + missing(true, ROUTES) + missing(false, OTHERS)).isLessThan(ROOM);
    }

    /** What the functions that are still to come will make, each as much as the costliest of those that are there. */
    private static long missing(boolean behindTheApi, int inTheEnd) throws IOException {
        var present = main().functions(behindTheApi);
        var costliest = present.stream().mapToLong(StackSizeTest::ownSum).max().orElseThrow();
        return costliest * Math.max(0, inTheEnd - present.size());
    }

    private static long ownSum(Map<String, Long> made) {
        return made.entrySet().stream().filter(type -> !IN_THE_END.containsKey(type.getKey()))
                .mapToLong(Map.Entry::getValue).sum();
    }

    private static long sum(Map<String, Long> made) {
        return made.values().stream().mapToLong(Long::longValue).sum();
    }
}
