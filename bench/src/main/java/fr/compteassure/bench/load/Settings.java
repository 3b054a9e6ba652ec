package fr.compteassure.bench.load;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What a run is told on the command line.
 *
 * @param base where pages and API are, without a slash at the end
 * @param duration for how long people arrive
 * @param rate how many arrive a second once the morning has begun
 * @param accounts people of a deployed application who have an account: CSV with {@code nir,password}; none for the
 *     runner, where they are made
 * @param newcomers people of a deployed application who have none: CSV with
 *     {@code nir,familyName,birthDate,postalCode,email}
 */
record Settings(URI base, Duration duration, double rate, Optional<Path> accounts, Optional<Path> newcomers) {

    /** Those of the system properties. */
    static Settings ofProperties() {
        var seconds = Math.round(Double.parseDouble(System.getProperty("minutes", "2")) * 60);
        return new Settings(URI.create(System.getProperty("base.url", "http://localhost:8080").replaceAll("/+$", "")),
                Duration.ofSeconds(seconds), Double.parseDouble(System.getProperty("rate", "2")),
                file("accounts"), file("newcomers"));
    }

    private static Optional<Path> file(String property) {
        return Optional.ofNullable(System.getProperty(property)).filter(name -> !name.isBlank()).map(Path::of);
    }

    /** How many people arrive in all, at most. */
    int arrivals() {
        return (int) Math.ceil(rate * duration.toSeconds());
    }
}
