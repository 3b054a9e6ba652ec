package fr.compteassure.packaged;

import fr.compteassure.local.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A bill of materials of CycloneDX, as the build makes it. */
record Bom(List<Component> components) {

    /**
     * What something is made of.
     *
     * @param name group, artifact and version, as Maven writes them
     * @param file the name of its file
     * @param licences those under which it may be had, of which one is enough
     */
    record Component(String name, String file, List<String> licences) {}

    /** @param file made by {@code mvn package} */
    static Bom read(Path file) {
        try {
            return new Bom(objects(Json.object(Files.readAllBytes(file)), "components").map(Bom::component).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Component component(Map<?, ?> json) {
        return new Component(json.get("group") + ":" + json.get("name") + ":" + json.get("version"),
                json.get("name") + "-" + json.get("version") + ".jar",
                objects(json, "licenses").map(Bom::licence).toList());
    }

    private static String licence(Map<?, ?> choice) {
        return choice.get("license") instanceof Map<?, ?> licence
                ? (String) Objects.requireNonNullElse(licence.get("id"), licence.get("name"))
                : (String) choice.get("expression");
    }

    private static Stream<Map<?, ?>> objects(Map<?, ?> json, String name) {
        return json.get(name) instanceof List<?> list ? list.stream().map(each -> (Map<?, ?>) each) : Stream.empty();
    }
}
