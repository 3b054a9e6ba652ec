package fr.compteassure.document;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Facts as one text, the same for the same facts and for no others. Records are gone through component by component, so
 * that a fact that a document learns to show is never forgotten here.
 */
final class FactsText {
    private FactsText() {}

    /** The text of a record of texts, numbers, dates, enumerations, lists and records; any of them may be null. */
    static String of(Object value) {
        return switch (value) {
            case null -> "-";
            case Record facts -> joined(Stream.of(facts.getClass().getRecordComponents())
                    .map(component -> of(value(component, facts))));
            case List<?> list -> joined(list.stream().map(FactsText::of));
            case Enum<?> constant -> measured(constant.name());
            default -> measured(value.toString());
        };
    }

    private static String joined(Stream<String> texts) {
        return texts.collect(Collectors.joining(",", "(", ")"));
    }

    /** With its length before it, no text can be taken for two. */
    private static String measured(String text) {
        return text.length() + ":" + text;
    }

    private static Object value(RecordComponent component, Object facts) {
        try {
            return component.getAccessor().invoke(facts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
