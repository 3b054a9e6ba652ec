package fr.compteassure.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import fr.compteassure.api.Fields;
import fr.compteassure.cloud.TestKey;
import fr.compteassure.local.demo.DemoPeople;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The people of the demonstration as an import reads them. */
public final class DemoFile {
    private DemoFile() {}

    /** Those who have no account. */
    public static List<InsuredPerson> people() {
        return DemoPeople.lines().stream().map(DemoFile::person).toList();
    }

    private static InsuredPerson person(String line) {
        try {
            var fields = new Fields(JSON.std.mapFrom(line));
            var person = new InsuredLine(TestKey.keyedHash()).read(fields);
            assertThat(fields.errors()).isEmpty();
            return person;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
