package fr.compteassure.contract;

import fr.compteassure.acceptance.Application;
import java.util.Comparator;
import java.util.List;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * What is asked of the functions of a feature, so that they ask AWS for all that they ever ask for. Every class of this
 * kind is found by itself, in whatever package of tests it is: a new function is lived in its own.
 */
@FunctionalInterface
public interface Life {
    /** Lives it, by people of its own, after other lives and before others; the clock may be moved. */
    void live(Application application) throws Exception;

    /** All of them, always in the same order. */
    static List<Life> all() {
        return ReflectionSupport
                .findAllClassesInPackage("fr.compteassure",
                        type -> Life.class.isAssignableFrom(type) && !type.isInterface(), _ -> true)
                .stream().sorted(Comparator.comparing(Class::getName))
                .map(type -> (Life) ReflectionSupport.newInstance(type)).toList();
    }
}
