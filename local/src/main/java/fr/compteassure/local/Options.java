package fr.compteassure.local;

import fr.compteassure.local.start.StartFailure;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How the runner is to run.
 *
 * @param root of the project, where {@code template.yaml} is
 * @param data where data is kept between runs
 * @param port 0 for a free one
 * @param demo whether a first start imports the demonstration data set
 * @param allowedOrigins the other origins whose pages may call the API, with commas between them; empty for none
 * @param schedules whether functions run by their schedules of themselves
 * @param aws what stands around the functions
 * @param progress told what a start is at, a line each
 */
public record Options(Path root, Path data, int port, boolean demo, String allowedOrigins, boolean schedules,
        LocalAws.Maker aws, Consumer<String> progress) {

    /** A free port, the demonstration data set, and data that is kept in a folder. */
    public static Options of(Path root, Path data) {
        return new Options(root, data, 0, true, "", true, EmulatedAws::of, _ -> {});
    }

    /**
     * What the command line and the environment say.
     *
     * @throws StartFailure when they cannot be understood
     */
    static Options of(String[] arguments, Map<String, String> environment) {
        if (arguments.length != 1) {
            throw new StartFailure("one argument is needed: the root of the project");
        }
        Path root = path("root of the project", Path.of(""), arguments[0]).toAbsolutePath().normalize();
        Path data = path("DATA_DIR", root, setting(environment, "DATA_DIR", ".local"));
        return Options.of(root, data).withPort(port(setting(environment, "PORT", "8080")))
                .withDemo(isOn("DEMO", setting(environment, "DEMO", "on")))
                .withAllowedOrigins(setting(environment, "ALLOWED_ORIGINS", ""));
    }

    /** What is set to nothing is not set. */
    private static String setting(Map<String, String> environment, String name, String unset) {
        String value = environment.getOrDefault(name, "");
        return value.isBlank() ? unset : value;
    }

    private static boolean isOn(String what, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new StartFailure(what + " is neither on nor off: " + text);
        };
    }

    /** A relative DATA_DIR starts at the project: Maven runs this elsewhere than where it was called. */
    private static Path path(String what, Path base, String text) {
        try {
            return base.resolve(text).normalize();
        } catch (InvalidPathException e) {
            throw new StartFailure(what + " is not a path: " + text, e);
        }
    }

    private static int port(String text) {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535) {
            return Integer.parseInt(text);
        }
        throw new StartFailure("PORT is not a port: " + text);
    }

    /** The same on another port. */
    public Options withPort(int other) {
        return new Options(root, data, other, demo, allowedOrigins, schedules, aws, progress);
    }

    /** The same with or without the demonstration data set. */
    public Options withDemo(boolean other) {
        return new Options(root, data, port, other, allowedOrigins, schedules, aws, progress);
    }

    /** The same with other origins whose pages may call the API. */
    public Options withAllowedOrigins(String other) {
        return new Options(root, data, port, demo, other, schedules, aws, progress);
    }

    /** The same with or without schedules that run of themselves. */
    public Options withSchedules(boolean other) {
        return new Options(root, data, port, demo, allowedOrigins, other, aws, progress);
    }

    /** The same with something else around the functions. */
    public Options withAws(LocalAws.Maker other) {
        return new Options(root, data, port, demo, allowedOrigins, schedules, other, progress);
    }

    /** The same, telling what a start is at. */
    public Options withProgress(Consumer<String> other) {
        return new Options(root, data, port, demo, allowedOrigins, schedules, aws, other);
    }
}
