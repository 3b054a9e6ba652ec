package fr.compteassure.document;

import fr.compteassure.api.Json;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/** The days that a document is about, as they are kept and told. */
final class DocumentDays {
    private static final String BETWEEN = "/";

    private DocumentDays() {}

    /** An interval of ISO 8601: "2026-10-01/2026-10-31". */
    static String text(Period period) {
        return period == null ? null : period.from() + BETWEEN + period.to();
    }

    /** What {@link #text} wrote, or the month alone, as statements were kept before. */
    static Period read(String text) {
        var ends = text.split(BETWEEN);
        return ends.length == 2
                ? new Period(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]))
                : Period.of(YearMonth.parse(text));
    }

    /** As the API tells a period; null of a document issued before it was kept, which has none then. */
    static Map<String, Object> json(Period period) {
        return period == null
                ? null
                : Json.object("from", period.from().toString(), "to", period.to().toString());
    }
}
