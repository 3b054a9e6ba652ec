package fr.compteassure.request.vitalecard;

import fr.compteassure.api.Fields;
import fr.compteassure.api.Json;
import fr.compteassure.request.People;
import fr.compteassure.value.Choice;
import fr.compteassure.value.ShortText;
import java.time.LocalDate;
import java.util.Map;

/**
 * That a carte Vitale serves no longer.
 *
 * @param kind why
 * @param person whose it is
 * @param occurredOn when it was lost or stolen, or stopped working
 * @param place where it was stolen; null for the other kinds
 */
record CardReport(Kind kind, String person, LocalDate occurredOn, String place) {

    /** Why a card serves no longer. */
    enum Kind {
        LOST, STOLEN, FAULTY
    }

    static CardReport read(Fields fields) {
        var kind = fields.required("kind", Choice.of(Kind.class));
        return new CardReport(kind, People.read(fields, "person"), fields.requiredDate("occurredOn"),
                place(fields, kind));
    }

    private static String place(Fields fields, Kind kind) {
        if (kind == Kind.STOLEN) {
            return fields.required("place", ShortText::of);
        }
        if (kind == null) {
            return fields.optional("place", ShortText::of);
        }
        fields.refuse("place", "Le lieu n’est demandé que pour un vol.");
        return null;
    }

    Map<String, Object> json() {
        return Json.object("kind", kind.name(), "person", person, "occurredOn", occurredOn.toString(), "place", place);
    }
}
