package fr.compteassure.request.move;

import fr.compteassure.api.Fields;
import fr.compteassure.api.Json;
import fr.compteassure.cpam.CpamCode;
import fr.compteassure.registry.Address;
import fr.compteassure.request.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A move.
 *
 * @param address where the person lives from then on
 * @param movedOn the day
 * @param people who moves, the insured person among them
 * @param cpam the fund that the person chose where the postal code leaves a choice, or null
 */
record Move(Address address, LocalDate movedOn, List<String> people, CpamCode cpam) {
    static Move read(Fields fields) {
        return new Move(fields.requiredObject("address", Address::read), fields.requiredDate("movedOn"),
                People.readAll(fields, "people"), fields.optional("cpam", CpamCode::new));
    }

    Map<String, Object> json() {
        return Json.object("address", address.json(), "movedOn", movedOn.toString(), "people", people, "cpam",
                cpam == null ? null : cpam.value());
    }
}
