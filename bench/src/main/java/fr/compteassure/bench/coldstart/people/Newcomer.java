package fr.compteassure.bench.coldstart.people;

import fr.compteassure.local.demo.DemoPeople;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** People of the demonstration registry who have no account, and what they would send to open one. */
enum Newcomer {
    JEAN, MARIE_ANGE, ELOISE, ANAIS, MEHDI, MARIA;

    /** A password that the rule accepts. */
    static final String PASSWORD = "Un-joli-Canard-7";

    DemoPeople.Person person() {
        return DemoPeople.all().get(ordinal());
    }

    private String email() {
        return name().toLowerCase(Locale.ROOT) + "@example.org";
    }

    /** The form that opens an account. */
    Map<String, Object> application() {
        var person = person();
        return Map.of("familyName", person.familyName(), "nir", person.nir(), "birthDate",
                person.birthDate().toString(), "postalCode", person.postalCode(), "termsAccepted", true, "password",
                PASSWORD, "contact", Map.of("email", email(), "mobilePhone", "06 39 98 12 34", "preferences",
                        Map.of("email", true, "sms", false, "phone", false)));
    }

    /** What an advisor fills in to open an account for them. */
    Map<String, Object> assisted() {
        var person = person();
        return Map.of("familyName", person.familyName(), "nir", person.nir(), "birthDate",
                person.birthDate().toString(), "contact", Map.of("email", email()));
    }

    /** The e-mail address in a form. */
    static String email(Map<String, Object> application) {
        return Objects.toString(((Map<?, ?>) application.get("contact")).get("email"));
    }
}
