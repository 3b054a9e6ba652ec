package fr.compteassure.request.accident;

import fr.compteassure.api.Fields;
import fr.compteassure.api.Json;
import fr.compteassure.value.LongText;
import fr.compteassure.value.ShortText;
import java.util.Map;

/**
 * Who caused an accident, as far as it is known: each of these may be null.
 *
 * @param name who
 * @param address where they live, in one text, since the victim may know a part of it only
 * @param insurer who insures them
 * @param policyNumber under which number
 * @param vehiclePlate the number plate of their vehicle, of any country
 */
record ThirdParty(String name, String address, String insurer, String policyNumber, String vehiclePlate) {
    private static final int MAX_ADDRESS = 500;

    static ThirdParty read(Fields fields) {
        return new ThirdParty(fields.optional("name", ShortText::of),
                fields.optional("address", text -> LongText.of(text, MAX_ADDRESS)),
                fields.optional("insurer", ShortText::of), fields.optional("policyNumber", ShortText::of),
                fields.optional("vehiclePlate", ShortText::of));
    }

    Map<String, Object> json() {
        return Json.object("name", name, "address", address, "insurer", insurer, "policyNumber", policyNumber,
                "vehiclePlate", vehiclePlate);
    }

    /** Tells nothing of anybody. */
    @Override
    public String toString() {
        return "ThirdParty[hidden]";
    }
}
