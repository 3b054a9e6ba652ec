package fr.compteassure.request.europeancard;

import fr.compteassure.api.Fields;
import fr.compteassure.api.Json;
import fr.compteassure.request.People;
import fr.compteassure.value.Country;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An order of European cards.
 *
 * @param people for whom, each of whom gets one
 * @param departureDate when they leave
 * @param destination where to
 */
record EuropeanCardOrder(List<String> people, LocalDate departureDate, Country destination) {
    static EuropeanCardOrder read(Fields fields) {
        return new EuropeanCardOrder(People.readAll(fields, "people"), fields.requiredDate("departureDate"),
                fields.required("destination", Country::new));
    }

    /** The people in one order, whatever the order in which they were named. */
    String alone() {
        return String.join("\n", people.stream().sorted().toList());
    }

    Map<String, Object> json() {
        return Json.object("people", people, "departureDate", departureDate.toString(), "destination",
                destination.code());
    }
}
