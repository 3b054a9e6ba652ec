package fr.compteassure.bench.coldstart;

import fr.compteassure.local.template.LambdaFunction;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What is measured, and how often.
 *
 * @param functions which; all of them when it is empty
 * @param rounds how often each is started; the first start of each, which fills the system's caches, is not counted
 * @param warm how many answers are measured after those that warm up
 */
record Selection(Set<String> functions, int rounds, int warm) {

    /**
     * As {@code -Dfunctions}, {@code -Druns} and {@code -Dwarm} say.
     *
     * @param usual the functions, where none are named; none for all
     * @param rounds where {@code -Druns} is not given
     * @param warm where {@code -Dwarm} is not given
     */
    static Selection of(List<String> usual, int rounds, int warm) {
        var named = System.getProperty("functions", "");
        return new Selection(named.isBlank() ? Set.copyOf(usual) : Set.copyOf(Arrays.asList(named.split(" *, *"))),
                number("runs", rounds), number("warm", warm));
    }

    /** A property that Maven passes on is empty where it is not given. */
    private static int number(String property, int otherwise) {
        var given = System.getProperty(property, "");
        return given.isBlank() ? otherwise : Integer.parseInt(given);
    }

    boolean includes(LambdaFunction function) {
        return functions.isEmpty() || functions.contains(function.id());
    }
}
