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
     * As the settings {@code functions} ({@code ViewAccount+LogIn}), {@code runs} and {@code warm} say.
     *
     * @param usual the functions, where none are named; none for all
     * @param rounds where {@code runs} is not given
     * @param warm where {@code warm} is not given
     */
    static Selection of(List<String> usual, int rounds, int warm) {
        var named = System.getProperty("functions", "");
        return new Selection(named.isBlank() ? Set.copyOf(usual) : Set.copyOf(Arrays.asList(named.split("\\+"))),
                Integer.getInteger("runs", rounds), Integer.getInteger("warm", warm));
    }

    boolean includes(LambdaFunction function) {
        return functions.isEmpty() || functions.contains(function.id());
    }
}
