package fr.compteassure.document;

import fr.compteassure.api.Json;
import java.time.YearMonth;
import java.util.Map;

/** The days or the month that a document is about, as the API tells a period. */
final class DocumentDays {
    private DocumentDays() {}

    /**
     * The first and the last day.
     *
     * @param period as a {@link Draft} has it; null of a document issued before it was kept, which has none then
     */
    static Map<String, Object> json(String period) {
        if (period == null) {
            return null;
        }
        var ends = period.split("/");
        return ends.length == 2
                ? Json.object("from", ends[0], "to", ends[1])
                : Json.object("from", YearMonth.parse(period).atDay(1).toString(),
                        "to", YearMonth.parse(period).atEndOfMonth().toString());
    }
}
