package fr.compteassure.cpam;

import fr.compteassure.value.PostalCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which funds a postal code belongs to. Most départements have one fund; of those with several, {@code postal-codes.csv}
 * tells the fund of each code by its arrondissement (official geographic code of 2024), and of a few codes that straddle
 * two funds, both.
 */
public final class PostalCodes {
    private final Map<String, List<CpamCode>> ofCode = new HashMap<>();
    private final Map<String, List<CpamCode>> ofDepartement = new HashMap<>();

    /** Reads the lists that come with the functions. */
    public PostalCodes() {
        rows("postal-codes.csv").forEach(cells -> ofCode.put(cells[0], codes(cells)));
        rows("cpams.csv").forEach(cells -> Stream.of(cells[2].split("\\|")).forEach(departement -> ofDepartement
                .merge(departement, List.of(new CpamCode(cells[0])), (some, more) -> Stream
                        .concat(some.stream(), more.stream()).toList())));
    }

    /** The funds of a postal code, the likelier one first; none where no fund of the régime général is. */
    public List<CpamCode> cpams(PostalCode code) {
        return ofCode.getOrDefault(code.value(), ofDepartement.getOrDefault(code.departement(), List.of()));
    }

    private static List<CpamCode> codes(String[] cells) {
        return Arrays.stream(cells, 1, cells.length).flatMap(cell -> Stream.of(cell.split("\\|")))
                .filter(cell -> !cell.isBlank()).map(CpamCode::new).toList();
    }

    /** The cells of a list that comes with the functions, line by line, without its header. */
    static List<String[]> rows(String resource) {
        try (var stream = PostalCodes.class.getResourceAsStream(resource);
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
