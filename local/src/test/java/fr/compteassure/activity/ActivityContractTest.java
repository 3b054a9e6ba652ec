package fr.compteassure.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What {@code openapi.yaml} says of activities. */
class ActivityContractTest {
    private static Map<?, ?> schema(String name) throws IOException {
        Map<?, ?> contract = new Yaml().load(Files.readString(Path.of("..", "openapi.yaml")));
        var schemas = (Map<?, ?>) ((Map<?, ?>) contract.get("components")).get("schemas");
        return (Map<?, ?>) schemas.get(name);
    }

    private static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }

    @Test
    void itHasEveryKindAndItsMeaning() throws IOException {
        var kinds = names(ActivityKind.values());

        assertThat(schema("ActivityKind").get("enum")).isEqualTo(kinds);
        assertThat((String) schema("ActivityKind").get("description"))
                .contains(kinds.stream().map(kind -> "| `" + kind + "` | ").toList());
    }

    @Test
    void itHasEveryActor() throws IOException {
        var actor = (Map<?, ?>) ((Map<?, ?>) schema("Activity").get("properties")).get("actor");

        assertThat(actor.get("enum")).isEqualTo(names(Actor.values()));
    }
}
