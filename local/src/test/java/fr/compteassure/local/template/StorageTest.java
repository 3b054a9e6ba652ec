package fr.compteassure.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keeps that which is stored: from others, from a mistake, and no longer than it may be. */
class StorageTest {
    private static final Template TEMPLATE = Template.read(TemplateFiles.MAIN, Map.of());
    /** In days: what is erased is gone after these, midnights of S3 not counted. */
    private static final int LONGEST = 30;

    private static List<Resource> buckets() {
        return TEMPLATE.resources("AWS::S3::Bucket");
    }

    private static List<Map<String, Object>> rules(Resource bucket) {
        return Values.list(Values.map(bucket.properties().get("LifecycleConfiguration")).get("Rules")).stream()
                .map(Values::map).toList();
    }

    @Test
    void nothingInABucketIsPublic() {
        assertThat(buckets()).hasSize(4).allSatisfy(bucket -> {
            assertThat(Values.map(bucket.properties().get("PublicAccessBlockConfiguration")).values()).hasSize(4)
                    .containsOnly(true);
            assertThat(bucket.properties()).containsKey("BucketEncryption");
        });
    }

    @Test
    void nothingGoesToABucketInClear() {
        var policies = TEMPLATE.resources("AWS::S3::BucketPolicy").stream().collect(Collectors.toMap(
                policy -> policy.properties().get("Bucket"), policy -> policy.properties().toString()));

        assertThat(buckets()).allSatisfy(bucket -> assertThat(policies.get(bucket.name()))
                .contains("Effect=Deny", "aws:SecureTransport=false"));
    }

    @Test
    void aFileThatWasDeletedOrWrittenOverCanBeHadBackForSomeDaysAndThenIsGone() {
        assertThat(buckets()).allSatisfy(bucket -> {
            assertThat(Values.map(bucket.properties().get("VersioningConfiguration"))).containsEntry("Status",
                    "Enabled");
            assertThat(rules(bucket)).allSatisfy(rule -> {
                assertThat(rule).containsEntry("Status", "Enabled");
                assertThat(keptFor(rule)).isBetween(1, LONGEST);
            });
        });
    }

    /** S3 may refuse two rules of one kind that are for the same file; what none is for would be kept for ever. */
    @ParameterizedTest
    @CsvSource({"ImportBucket, ''", "AttachmentBucket, uploads/ checked/",
            "DocumentBucket, documents/ exports/ letters/"})
    void everyFolderHasOneRule(String id, String folders) {
        var bucket = buckets().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();

        assertThat(rules(bucket)).extracting(rule -> rule.getOrDefault("Prefix", ""))
                .containsExactlyInAnyOrderElementsOf(List.of(folders.split(" ")));
    }

    private static int keptFor(Map<String, Object> rule) {
        return (int) Values.map(rule.get("NoncurrentVersionExpiration")).getOrDefault("NoncurrentDays", 0);
    }

    @ParameterizedTest
    @CsvSource({"exports/, 1", "uploads/, 1", "letters/, 30"})
    void whatIsForASpecialUseIsGoneTheDayAfter(String prefix, int days) {
        var rule = buckets().stream().flatMap(bucket -> rules(bucket).stream())
                .filter(each -> prefix.equals(each.get("Prefix"))).findFirst().orElseThrow();

        assertThat(rule).containsEntry("ExpirationInDays", days);
        assertThat(keptFor(rule)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"dev, false", "staging, true", "prod, true"})
    void aTableCanBeHadBackAndOutsideDevIsNotDeleted(String stage, boolean isProtected) {
        var tables = Template.read(TemplateFiles.MAIN, Map.of("Stage", stage, "OriginSecrets", "a"))
                .resources("AWS::DynamoDB::Table");

        assertThat(tables).hasSizeGreaterThan(10).allSatisfy(table -> {
            assertThat(Values.map(table.properties().get("PointInTimeRecoverySpecification")))
                    .containsEntry("PointInTimeRecoveryEnabled", true);
            assertThat(table.properties()).containsEntry("DeletionProtectionEnabled", isProtected);
        });
    }

    @Test
    void everyLogIsForgotten() {
        assertThat(TEMPLATE.resources("AWS::Logs::LogGroup")).isNotEmpty()
                .allSatisfy(group -> assertThat(group.properties()).containsEntry("RetentionInDays", 90));
    }
}
