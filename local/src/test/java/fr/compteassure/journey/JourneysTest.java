package fr.compteassure.journey;

import fr.compteassure.acceptance.Application;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The journeys against the address that {@code -Dbase.url} names, or else against a runner that is started for them. */
class JourneysTest extends Journeys {
    private static Application application;
    private static Target target;

    @BeforeAll
    static void arrive() {
        var settings = settings();
        if (settings.getOrDefault(Target.WHERE, "").isBlank()) {
            application = Application.shared();
            target = Target.runner(application.runner().uri());
        } else {
            target = Target.of(settings);
        }
    }

    private static Map<String, String> settings() {
        return System.getProperties().stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, System::getProperty));
    }

    @AfterAll
    static void leave() {
        if (application != null) {
            application.close();
        }
    }

    @Override
    Target target() {
        return target;
    }
}
