package fr.compteassure.importing;

import fr.compteassure.api.Fields;
import fr.compteassure.value.InsuredId;
import java.util.function.Function;

/**
 * What the lines of a file are.
 *
 * @param name what the file is called where lines are counted
 * @param reader makes a record of a line, noting in the fields what is wrong
 * @param person whose a record is: those of one person are written one after the other
 * @param key under which a record is kept: of two with one key the last one of the file counts
 * @param <T> what a line becomes
 */
public record LineKind<T>(String name, Function<Fields, T> reader, Function<T, InsuredId> person,
        Function<T, String> key) {}
