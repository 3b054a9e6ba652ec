package fr.compteassure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Values;
import fr.compteassure.local.json.Json;
import fr.compteassure.local.template.Resource;
import fr.compteassure.local.template.Template;
import fr.compteassure.registry.ImportedInPieces;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;

/** The state machine that imports the whole registry, by its definition in {@code stacks/imports.yaml}. */
class ImportRegistryTest {
    private static final int BYTES = 256 * 1024;

    @AutoClose
    private static final Application application = Application.start();

    private static DistributedMap map(String name) {
        var machine = Template.read(Path.of("..", "template.yaml"), Map.of())
                .resources("AWS::StepFunctions::StateMachine").stream()
                .filter(one -> one.id().equals("Imports-ImportRegistry")).findFirst().orElseThrow();
        var definition = Json.object(substituted(machine).getBytes(StandardCharsets.UTF_8));
        @SuppressWarnings("unchecked")
        var state = (Map<String, Object>) ((Map<?, ?>) definition.get("States")).get(definition.get("StartAt"));
        return new DistributedMap(state, Values.map("name", name));
    }

    private static String substituted(Resource machine) {
        var text = Json.text(machine.properties().get("Definition"));
        for (var one : ((Map<?, ?>) machine.properties().get("DefinitionSubstitutions")).entrySet()) {
            text = text.replace("${" + one.getKey() + "}", one.getValue().toString());
        }
        assertThat(text).doesNotContain("${");
        return text;
    }

    private static ImportedInPieces file(String key, String lines) {
        return new ImportedInPieces(application, "ImportInsured", "INSURED_TABLE", key).put(lines);
    }

    private static String people(int count) {
        return Stream.generate(Person::next).limit(count).map(Person::line).collect(Collectors.joining("\n"));
    }

    private static DistributedMap.Result processed(DistributedMap map, Map<String, Object> batch) {
        return map.process(batch, payload -> {
            var outcome = application.runner().invoke("ImportInsured", Json.bytes(payload));
            assertThat(outcome.failed()).as(outcome.text()).isFalse();
            return Json.object(outcome.payload());
        });
    }

    @Test
    void everyFileUnderTheNameIsImportedAndReportedAndNoOther() throws Exception {
        IntStream.range(0, 9).forEach(number -> file("registry/whole/" + number + ".jsonl",
                people(3) + "\n" + "{not json".repeat(number % 2)));
        file("registry/whole-2/0.jsonl", people(1));
        var map = map("whole");
        var batches = map.batches(application.cloud().clients().s3());

        var results = batches.stream().map(batch -> processed(map, batch)).toList();

        assertThat(batches).extracting(batch -> ((List<?>) batch.get("Items")).size()).containsExactly(4, 4, 1);
        assertThat(results).noneMatch(DistributedMap.Result::failed);
        assertThat(results.stream().map(result -> (Map<?, ?>) result.output())
                .mapToLong(output -> ((Number) output.get("imported")).longValue()).sum()).isEqualTo(27);
        assertThat(((Map<?, ?>) results.getLast().output()).get("files"))
                .isEqualTo(List.of("registry/whole/8.jsonl"));
        assertThat(file("registry/whole/1.jsonl", "").report())
                .isEqualTo("{\"file\":\"registry/whole/1.jsonl\",\"rejected\":[{\"line\":4,\"errors\":[{\"field\":\"\","
                        + "\"message\":\"La ligne n’est pas un objet JSON valide.\"}]}],\"lines\":4,\"imported\":3}");
    }

    @Test
    void aBatchThatTakesSeveralRunsIsGoneOnWithUntilItIsDone() {
        var key = "registry/long/0.jsonl";
        var file = file(key, people(100));
        file("registry/long/1.jsonl", people(30));
        var map = map("long");
        var batch = map.batches(application.cloud().clients().s3()).getFirst();

        var result = map.process(batch, payload -> answer(file, payload, 40));

        assertThat((Map<?, ?>) result.output()).extracting("imported").asString().isEqualTo("130");
        assertThat(result.states()).as("a run takes two states").isGreaterThan(6);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> answer(ImportedInPieces file, Object payload, int looks) {
        try {
            return file.run((Map<String, Object>) payload, looks);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aBatchWithALineThatCannotBeWrittenFailsOnceTheOthersAreWritten() {
        var file = file("registry/broken/0.jsonl", people(1));
        file("registry/broken/1.jsonl", people(1));
        var map = map("broken");
        var batch = map.batches(application.cloud().clients().s3()).getFirst();
        var writes = new java.util.concurrent.atomic.AtomicInteger();

        DistributedMap.Result result;
        try (var _ = AwsCalls.before((function, call) -> {
            if (function.equals("ImportInsured") && call instanceof BatchWriteItemRequest
                    && writes.incrementAndGet() == 1) {
                throw new IllegalArgumentException("broken");
            }
        })) {
            result = map.process(batch, payload -> answer(file, payload, 1000));
        }

        assertThat(result).extracting(DistributedMap.Result::failed, DistributedMap.Result::output)
                .containsExactly(true, "LinesUnwritten");
        assertThat(writes.get()).isEqualTo(2);
    }

    /** AWS takes no more for one execution, or one call. */
    @Test
    void aBatchOfTheLongestNamesIsTaken() {
        var key = "registry/" + "x".repeat(1000);
        var item = Values.map("bucket", "b".repeat(63), "key", key, "sequencer", "f".repeat(40), "eTag", "f".repeat(40),
                "size", Long.MAX_VALUE, "offset", Long.MAX_VALUE, "number", Long.MAX_VALUE, "lines", Long.MAX_VALUE,
                "imported", Long.MAX_VALUE, "failed", Long.MAX_VALUE, "parts",
                IntStream.range(0, 100).mapToObj(_ -> Values.map("after", Long.MAX_VALUE, "to", Long.MAX_VALUE, "bytes",
                        Long.MAX_VALUE)).toList());
        int most = ((Number) ((Map<?, ?>) map("x").state().get("ItemBatcher")).get("MaxItemsPerBatch")).intValue();

        assertThat(most * Api.json(item).length()).isLessThan(BYTES);
    }
}
