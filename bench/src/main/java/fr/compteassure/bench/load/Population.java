package fr.compteassure.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who comes.
 *
 * @param accounts people with an account: {@code nir}, {@code password}
 * @param newcomers people whom the fund knows and who have none yet
 * @param today the application's day
 * @param local whether it is the runner, where e-mails can be read
 */
record Population(List<Map<String, Object>> accounts, List<Map<String, Object>> newcomers, LocalDate today,
        boolean local) {
    /** How many visits of one person there may be: whoever files a request does it once. */
    private static final int VISITS_OF_ONE = 6;
    private static final int MIN_ACCOUNTS = 30;
    /** More than the share of those who open an account can come to. */
    private static final int ONE_NEWCOMER_IN = 20;

    /** People made for the runner, or those of the files. */
    static Population of(Settings settings) {
        try (var api = new SetUpApi(settings.base())) {
            if (settings.accounts().isEmpty() && api.answers("/_local/clock")) {
                var accounts = Math.max(MIN_ACCOUNTS, settings.arrivals() / VISITS_OF_ONE);
                return new LocalPeople(api).population(accounts, 5 + settings.arrivals() / ONE_NEWCOMER_IN);
            }
        }
        var accounts = settings.accounts().map(Population::csv).orElseThrow(() -> new IllegalStateException(
                "not the runner: give its test accounts by -Daccounts=FILE, CSV with nir,password"));
        return new Population(accounts, settings.newcomers().map(Population::csv).orElse(List.of()),
                LocalDate.now(ZoneId.of("Europe/Paris")), false);
    }

    /** The rows of a file whose first line names the columns; no value has a comma. */
    static List<Map<String, Object>> csv(Path file) {
        try {
            var lines = Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
            var names = lines.getFirst().split(",");
            var rows = new ArrayList<Map<String, Object>>();
            for (var line : lines.subList(1, lines.size())) {
                var row = new HashMap<String, Object>();
                var values = line.split(",", -1);
                for (int column = 0; column < names.length; column++) {
                    row.put(names[column].strip(), values[column].strip());
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
