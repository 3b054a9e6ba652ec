package fr.compteassure.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A project for the runner: the template of the tests, in a folder. */
public final class Project {
    private Project() {}

    /** Options to run it. */
    public static Options in(Path folder) {
        write(folder, template());
        return Options.of(folder, folder.resolve(".local")).withAws(LocalAws::none);
    }

    /** Options to run it with the pages of the application. */
    public static Options withPages(Path folder) {
        try {
            Files.createSymbolicLink(folder.resolve("web"), Path.of("..", "web").toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return in(folder);
    }

    /** Gives a project another template. */
    public static Path write(Path folder, String template) {
        try {
            return Files.writeString(folder.resolve("template.yaml"), template);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The template of the tests. */
    public static String template() {
        try (InputStream file = Project.class.getResourceAsStream("/application.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
