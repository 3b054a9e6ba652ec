package fr.compteassure.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What {@code compose.yaml} says of LocalStack, its variables put in. */
record Compose(Map<String, Object> service) {
    private static final Path FILE = Path.of("..", "compose.yaml");
    /** {@code ${NAME:-otherwise}} */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+):-([^}]*)}");

    @SuppressWarnings("unchecked")
    static Compose read(Map<String, String> environment) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            var text = VARIABLE.matcher(Files.readString(FILE)).replaceAll(match -> Matcher.quoteReplacement(
                    Optional.ofNullable(environment.get(match.group(1))).filter(value -> !value.isEmpty())
                            .orElse(match.group(2))));
            var file = (Map<String, Object>) new Yaml(new SafeConstructor(options)).load(text);
            var services = (Map<String, Object>) file.get("services");
            return new Compose((Map<String, Object>) services.get("localstack"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String image() {
        return (String) service.get("image");
    }

    Map<String, String> environment() {
        var texts = new LinkedHashMap<String, String>();
        ((Map<?, ?>) service.get("environment"))
                .forEach((name, value) -> texts.put(name.toString(), value == null ? "" : value.toString()));
        return texts;
    }

    List<String> ports() {
        return texts("ports");
    }

    List<String> volumes() {
        return texts("volumes");
    }

    private List<String> texts(String name) {
        return ((List<?>) service.get(name)).stream().map(Object::toString).toList();
    }
}
