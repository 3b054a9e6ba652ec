package fr.compteassure.local.demo;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The people of the demonstration registry who have no account: fictitious by construction, for no commune has the code 999. */
public final class DemoPeople {
    /** The resource that holds them, in the format of the import. */
    public static final String FILE = "insured.jsonl";

    private DemoPeople() {}

    /** What one needs to know of a person to open an account in their name. */
    public record Person(String familyName, List<String> givenNames, String nir, LocalDate birthDate,
            String postalCode, String cpam) {
        /** Tells nothing, as for people who exist. */
        @Override
        public String toString() {
            return "Person[hidden]";
        }
    }

    /** Everybody, in the order of the file. */
    public static List<Person> all() {
        return lines().stream().map(DemoPeople::read).map(DemoPeople::person).toList();
    }

    /** The lines of the import file. */
    public static List<String> lines() {
        return lines(FILE);
    }

    static List<String> lines(String file) {
        try (var stream = DemoPeople.class.getResourceAsStream(file);
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> read(String line) {
        try {
            return JSON.std.mapFrom(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Map<String, Object> line, String name) {
        return (Map<String, Object>) line.get(name);
    }

    @SuppressWarnings("unchecked")
    static <T> List<T> list(Map<String, Object> line, String name) {
        return (List<T>) line.get(name);
    }

    static Person person(Map<String, Object> line) {
        return new Person((String) line.get("familyName"), list(line, "givenNames"), (String) line.get("nir"),
                LocalDate.parse((String) line.get("birthDate")), (String) object(line, "address").get("postalCode"),
                (String) line.get("cpam"));
    }
}
