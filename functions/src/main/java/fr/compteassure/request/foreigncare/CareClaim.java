package fr.compteassure.request.foreigncare;

import fr.compteassure.api.Fields;
import fr.compteassure.api.Json;
import fr.compteassure.request.People;
import fr.compteassure.value.Choice;
import java.util.List;
import java.util.Map;

/**
 * A claim for care that was paid abroad.
 *
 * @param person who was cared for
 * @param stay the stay abroad
 * @param care what was paid for
 * @param urgent whether the care was urgent and unforeseen
 * @param tariff by whose tariff it is to be reimbursed, where one may choose; null when nothing was chosen
 */
record CareClaim(String person, Stay stay, List<Care> care, boolean urgent, Tariff tariff) {
    private static final int MAX_CARE = 50;

    /** By whose tariff. */
    enum Tariff {
        /** That of the country of the stay. */
        HOST,
        /** That of France. */
        FRENCH
    }

    static CareClaim read(Fields fields) {
        return new CareClaim(People.read(fields, "person"), Stay.read(fields),
                fields.requiredObjects("care", 1, MAX_CARE, Care::read), fields.requiredFlag("urgent"),
                fields.optional("tariff", Choice.of(Tariff.class)));
    }

    /** What only one claim may be open for. */
    String alone() {
        return String.join("\n", person, stay.country().code(), stay.from().toString(), stay.to().toString());
    }

    /** @param counts the tariff that counts; null where none may be chosen */
    Map<String, Object> json(Tariff counts) {
        return Json.object("person", person, "country", stay.country().code(), "stayFrom", stay.from().toString(),
                "stayTo", stay.to().toString(), "stayReason", stay.reason().name(),
                "care", care.stream().map(Care::json).toList(), "urgent", urgent,
                "tariff", counts == null ? null : counts.name());
    }

    /** Tells nothing of anybody's health. */
    @Override
    public String toString() {
        return "CareClaim[hidden]";
    }
}
