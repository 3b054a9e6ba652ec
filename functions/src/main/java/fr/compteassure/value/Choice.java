package fr.compteassure.value;

import java.util.Collection;
import java.util.EnumSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Texts that must be one of a few. What is refused names those that are possible. */
public final class Choice {
    private Choice() {}

    /** Reads the name of one of the constants of a type. */
    public static <E extends Enum<E>> Function<String, E> of(Class<E> type) {
        var names = EnumSet.allOf(type).stream().map(Enum::name).toList();
        return text -> Enum.valueOf(type, among(text, names));
    }

    /** @throws InvalidValue when the text is not among those possible */
    public static String among(String text, Collection<String> possible) {
        if (!possible.contains(text)) {
            throw new InvalidValue("Les valeurs possibles sont\u202F: "
                    + possible.stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
        return text;
    }
}
