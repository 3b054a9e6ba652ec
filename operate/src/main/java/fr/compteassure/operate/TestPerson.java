package fr.compteassure.operate;

import fr.compteassure.api.Json;
import fr.compteassure.value.Nir;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Whose account the smoke test opens and closes: the same person each time, who does not exist, since no commune has the
 * code 999. The registry keeps the person, who is insured until the end of next year.
 */
final class TestPerson {
    static final String NIR = "290017599999060";
    static final String FAMILY_NAME = "Témoin";
    /** SES takes what is sent there and delivers it nowhere; it does not count against the sender. */
    static final String EMAIL = "success+compte-assure@simulator.amazonses.com";

    private static final String BIRTH_DATE = "1990-01-15";
    private static final String POSTAL_CODE = "35000";

    private TestPerson() {}

    /** Under which everything stands that the application has on the person. */
    static Nir nir() {
        return new Nir(NIR);
    }

    /** The line of a file of the fund. */
    static String line(LocalDate today) {
        return Json.write(Json.object("nir", NIR, "familyName", FAMILY_NAME, "givenNames", List.of("Camille"),
                "birthDate", BIRTH_DATE, "sex", "F",
                "address", Json.object("lines", List.of("1 rue du Banc-d’Essai"), "postalCode", POSTAL_CODE, "city",
                        "Rennes"),
                "cpam", "351", "rights", Json.object("from", "2020-01-01", "to", (today.getYear() + 1) + "-12-31"),
                "beneficiaries", List.of()));
    }

    /** What is sent to open the account. */
    static Map<String, Object> application(String password) {
        return Json.object("familyName", FAMILY_NAME, "nir", NIR, "birthDate", BIRTH_DATE, "postalCode", POSTAL_CODE,
                "termsAccepted", true, "password", password, "contact", Json.object("email", EMAIL, "preferences",
                        Json.object("email", true, "sms", false, "phone", false)));
    }

    /** What is sent to log in. */
    static Map<String, Object> credentials(String password) {
        return Json.object("nir", NIR, "password", password);
    }
}
