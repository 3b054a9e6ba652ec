package fr.compteassure.operate;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What a command is told: by system properties, which Maven's {@code -D} sets, and by the environment.
 *
 * @param properties such as {@code stack}; one that is empty is not told
 * @param environment such as {@code AWS_REGION}
 */
public record Settings(Properties properties, Map<String, String> environment) {
    /** Where the stacks of {@code samconfig.toml} are. */
    private static final String REGION = "eu-west-3";

    /** Those of this process. */
    public static Settings ofProcess() {
        return new Settings(System.getProperties(), System.getenv());
    }

    /** What is told under a name, if anything is. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(properties.getProperty(name)).filter(value -> !value.isBlank());
    }

    /** The name of the stack. */
    public String stack() {
        return get("stack").orElse("compte-assure-dev");
    }

    /** The region of the stack: as told, or as the environment has it, or that of {@code samconfig.toml}. */
    public String region() {
        return get("region").or(() -> variable("AWS_REGION")).or(() -> variable("AWS_DEFAULT_REGION")).orElse(REGION);
    }

    /**
     * A number of at least 1.
     *
     * @throws OperationFailure when something else is told
     */
    public int count(String name, int otherwise) {
        var told = get(name);
        try {
            var count = told.map(Integer::parseInt).orElse(otherwise);
            if (count > 0) {
                return count;
            }
        } catch (NumberFormatException _) {
            // Told below.
        }
        throw new OperationFailure("-D%s=%s is not a number of at least 1".formatted(name, told.orElseThrow()));
    }

    /** Whether {@code -Dname} is told, without a value or with {@code true}. */
    public boolean flag(String name) {
        return get(name).map(Boolean::parseBoolean).orElse(properties.containsKey(name));
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
