package fr.compteassure.cpam;

import fr.compteassure.value.ResourceLines;
import java.util.List;

/** The lists that come with the functions, as CSV; lines that begin with {@code #} say where a list is from. */
final class Lists {
    private Lists() {}

    /** The cells of a list, line by line, without its header. */
    static List<String[]> rows(String resource) {
        return rows(resource, ",");
    }

    /** The same of a list whose cells have commas in them. */
    static List<String[]> rows(String resource, String separator) {
        return ResourceLines.of(Lists.class, resource).stream().skip(1).map(line -> line.split(separator)).toList();
    }
}
