package fr.compteassure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.local.template.LambdaFunction;
import fr.compteassure.local.template.Policies;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.kms.model.GenerateMacRequest;
import software.amazon.awssdk.services.kms.model.KmsException;

/** What is fetched when a function is made: before a snapshot, and otherwise. */
class SnapshotTest {
    @AutoClose
    private static final Application application = Application.start();

    private static List<LambdaFunction> behindTheApi() {
        return application.runner().functions().stream().filter(function -> !function.events("Api").isEmpty()).toList();
    }

    /** Which functions behind the API fetch the key of keyed hashes when they are made. */
    private static List<String> fetchers(String initialization) throws Exception {
        var fetchers = new CopyOnWriteArrayList<String>();
        try (var _ = AwsCalls.before((function, call) -> {
            if (call instanceof GenerateMacRequest) {
                fetchers.add(function);
            }
        })) {
            for (var function : behindTheApi()) {
                make(function, initialization);
            }
        }
        return fetchers;
    }

    private static void make(LambdaFunction function, String initialization) throws Exception {
        var environment = new HashMap<>(application.runner().environment(function.id()));
        environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", initialization);
        Class.forName(function.className()).getConstructor(Cloud.class)
                .newInstance(new Cloud(environment, application.runner().clock()));
    }

    @Test
    void whoReadsTheKeyFetchesItOnceBeforeASnapshot() throws Exception {
        var policies = new Policies(Path.of("..", "template.yaml"));
        var readers = behindTheApi().stream().map(LambdaFunction::id).filter(
                function -> policies.of(function).stream().anyMatch(right -> right.action().equals("kms:GenerateMac")));

        assertThat(fetchers("snap-start"))
                .as("functions with KeyReader in template.yaml: what they are made of calls cloud.willHash()")
                .containsExactlyElementsOf(readers.toList());
    }

    @Test
    void nobodyFetchesTheKeyBeforeItsFirstUseWithoutASnapshot() throws Exception {
        assertThat(fetchers("on-demand")).isEmpty();
    }

    @Test
    void aKeyThatCannotBeHadYetHoldsUpNoSnapshot() throws Exception {
        try (var _ = AwsCalls.before((_, call) -> {
            if (call instanceof GenerateMacRequest) {
                throw KmsException.builder().statusCode(400)
                        .awsErrorDetails(AwsErrorDetails.builder().errorCode("AccessDeniedException").build()).build();
            }
        })) {
            for (var function : behindTheApi()) {
                make(function, "snap-start");
            }
        }
    }
}
