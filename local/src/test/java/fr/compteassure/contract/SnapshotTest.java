package fr.compteassure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.local.template.LambdaFunction;
import fr.compteassure.local.template.Policies;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.crac.Resource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.kms.model.GenerateMacRequest;
import software.amazon.awssdk.services.kms.model.KmsException;

/** What functions ask AWS for before the snapshot is taken that they start from, and what is left of it. */
class SnapshotTest {
    private static final Set<Class<? extends SdkRequest>> READING = Set.of(BatchGetItemRequest.class,
            GetItemRequest.class, QueryRequest.class, GenerateMacRequest.class);

    @AutoClose
    private static final Application application = Application.start();

    private record Asked(String function, SdkRequest request) {}

    private static List<LambdaFunction> behindTheApi() {
        return application.runner().functions().stream().filter(function -> !function.events("Api").isEmpty()).toList();
    }

    private static RequestStreamHandler made(LambdaFunction function, String initialization) throws Exception {
        var environment = new HashMap<>(application.runner().environment(function.id()));
        environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", initialization);
        return (RequestStreamHandler) Class.forName(function.className()).getConstructor(Cloud.class)
                .newInstance(new Cloud(environment, application.runner().clock(), line -> {
                    throw new AssertionError(line);
                }));
    }

    /** What all of them ask for until the snapshot is taken. */
    private static List<Asked> asked() throws Exception {
        var asked = new CopyOnWriteArrayList<Asked>();
        try (var _ = AwsCalls.before((function, call) -> asked.add(new Asked(function, call)))) {
            for (var function : behindTheApi()) {
                ((Resource) made(function, "snap-start")).beforeCheckpoint(null);
            }
        }
        return asked;
    }

    @Test
    void eachFunctionReadsWhatItMayReadAndWritesNothing() throws Exception {
        var recorder = new CallRecorder();
        var asked = asked();
        asked.forEach(one -> recorder.record(one.function(), one.request()));
        var rights = new Rights(Path.of("..", "template.yaml"), recorder.calls());

        assertThat(asked).extracting(Asked::request).allMatch(request -> READING.contains(request.getClass()));
        assertThat(behindTheApi()).allSatisfy(function -> assertThat(rights.missing(function)).isEmpty());
        assertThat(asked.stream().filter(one -> one.request() instanceof DynamoDbRequest).map(Asked::function)
                .distinct()).as("those that read no table").hasSize(behindTheApi().size() - 1);
    }

    @Test
    void whoReadsTheKeyFetchesItOnceBeforeASnapshot() throws Exception {
        var policies = new Policies(Path.of("..", "template.yaml"));
        var readers = behindTheApi().stream().map(LambdaFunction::id).filter(
                function -> policies.of(function).stream().anyMatch(right -> right.action().equals("kms:GenerateMac")));

        assertThat(asked().stream().filter(one -> one.request() instanceof GenerateMacRequest).map(Asked::function))
                .as("functions with KeyReader in template.yaml: their sample event has them ask for the key, or what they are made of calls cloud.willHash()")
                .containsExactlyElementsOf(readers.toList());
    }

    @Test
    void eachFunctionHangsUpBeforeTheSnapshot() throws Exception {
        var last = new ConcurrentHashMap<String, SdkRequest>();
        asked().forEach(one -> last.put(one.function() + one.request().getClass(), one.request()));

        assertThat(last.values()).isNotEmpty().allMatch(request -> ((AwsRequest) request).overrideConfiguration()
                .filter(one -> one.headers().getOrDefault("Connection", List.of()).contains("close")).isPresent());
    }

    @Test
    void nothingIsAskedForBeforeTheFirstRequestWithoutASnapshot() throws Exception {
        var asked = new CopyOnWriteArrayList<SdkRequest>();
        try (var _ = AwsCalls.before((_, call) -> asked.add(call))) {
            for (var function : behindTheApi()) {
                made(function, "on-demand");
            }
        }

        assertThat(asked).isEmpty();
    }

    @Test
    void whatCannotBeHadYetHoldsUpNoSnapshot() throws Exception {
        var refused = ConcurrentHashMap.<String>newKeySet();
        try (var _ = AwsCalls.before((function, call) -> {
            refused.add(function);
            var denied = AwsErrorDetails.builder().errorCode("AccessDeniedException").build();
            throw call instanceof GenerateMacRequest
                    ? KmsException.builder().statusCode(400).awsErrorDetails(denied).build()
                    : DynamoDbException.builder().statusCode(400).awsErrorDetails(denied).build();
        })) {
            for (var function : behindTheApi()) {
                ((Resource) made(function, "snap-start")).beforeCheckpoint(null);
            }
        }

        assertThat(behindTheApi().stream().map(LambdaFunction::id).filter(id -> !refused.contains(id))
                .collect(Collectors.toSet())).as("those that ask for nothing").hasSizeLessThan(2);
    }
}
