package fr.compteassure.cpam;

import fr.compteassure.value.PostalCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which funds a postal code belongs to. Most départements have one fund; of those with several, {@code postal-codes.csv}
 * tells the fund of each code by its arrondissement (official geographic code of 2026). A few codes straddle two funds, in
 * one département or across two: {@code straddling-postal-codes.csv} tells which communes belong to which.
 */
public final class PostalCodes {
    private static final Map<String, List<Candidate>> OF_CODE = new HashMap<>();
    private static final Map<String, List<Candidate>> OF_DEPARTEMENT = new HashMap<>();

    static {
        Lists.rows("postal-codes.csv").forEach(cells -> add(OF_CODE, cells[0], Candidate.of(cells[1])));
        Lists.rows("straddling-postal-codes.csv")
                .forEach(cells -> add(OF_CODE, cells[0], Candidate.of(cells[1], cells[2].split("\\|"))));
        Lists.rows("cpams.csv").forEach(cells -> Stream.of(cells[2].split("\\|"))
                .forEach(departement -> add(OF_DEPARTEMENT, departement, Candidate.of(cells[0]))));
    }

    /**
     * A fund that a postal code may belong to.
     *
     * @param cpam the fund
     * @param communes where the code straddles funds, the communes of this fund; otherwise empty
     */
    public record Candidate(CpamCode cpam, List<String> communes) {
        private static Candidate of(String cpam, String... communes) {
            return new Candidate(new CpamCode(cpam), List.of(communes));
        }
    }

    private static void add(Map<String, List<Candidate>> candidates, String key, Candidate one) {
        candidates.merge(key, List.of(one), (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
    }

    /** The funds of a postal code, the likelier one first; none where no fund of the régime général is. */
    public List<CpamCode> cpams(PostalCode code) {
        return candidates(code).stream().map(Candidate::cpam).toList();
    }

    /**
     * The same with the communes of each. A code that no commune has, such as that of a firm (CEDEX), may belong to all
     * funds of its département, and no commune is then told.
     */
    public List<Candidate> candidates(PostalCode code) {
        return OF_CODE.getOrDefault(code.value(), OF_DEPARTEMENT.getOrDefault(code.departement(), List.of()));
    }
}
