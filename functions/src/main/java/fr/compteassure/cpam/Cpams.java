package fr.compteassure.cpam;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The funds, by the codes of the base organisms of the national health data system (December 2020). The codes of funds
 * that were merged, still met on documents, lead to the fund that took them over.
 */
public final class Cpams {
    private static final Map<String, String> MERGED = Map.ofEntries(
            Map.entry("071", "072"), Map.entry("341", "342"), Map.entry("421", "422"), Map.entry("541", "542"),
            Map.entry("572", "571"), Map.entry("573", "571"), Map.entry("591", "594"), Map.entry("592", "599"),
            Map.entry("596", "599"), Map.entry("593", "595"), Map.entry("598", "597"), Map.entry("621", "624"),
            Map.entry("622", "623"), Map.entry("671", "673"), Map.entry("672", "673"), Map.entry("681", "682"),
            Map.entry("692", "691"), Map.entry("761", "764"), Map.entry("762", "764"), Map.entry("977", "971"),
            Map.entry("978", "971"));

    /** Read once a process, however many there are that ask. */
    private static final Map<CpamCode, Cpam> BY_CODE = new HashMap<>();

    static {
        Lists.rows("cpams.csv").stream().map(Cpams::cpam).forEach(cpam -> BY_CODE.put(cpam.code(), cpam));
    }

    /** The fund of this code, or the one that took it over; empty when there is none. */
    public Optional<Cpam> of(CpamCode code) {
        return Optional.ofNullable(BY_CODE.get(new CpamCode(MERGED.getOrDefault(code.value(), code.value()))));
    }

    /** All of them, in no order that means anything. */
    public Collection<Cpam> all() {
        return Collections.unmodifiableCollection(BY_CODE.values());
    }

    private static Cpam cpam(String[] cells) {
        return new Cpam(new CpamCode(cells[0]), cells[1].replace('\'', '’'));
    }
}
