package fr.compteassure.bench.load;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A person who does not exist: no commune is the 999 of the NIR.
 *
 * @param nir theirs
 * @param birthDate theirs
 * @param email where nobody reads it
 */
public record TestPerson(String nir, LocalDate birthDate, String email) {
    static final String FAMILY_NAME = "Lefèvre";
    static final String PASSWORD = "Un-joli-Canard-7";
    static final String POSTAL_CODE = "35000";
    static final String CPAM = "351";
    /** 999 orders of birth in each month of the 35 years from 1950 on. */
    static final int HOW_MANY = 999 * 12 * 35;

    /** The person of this number, from 0 to {@link #HOW_MANY}. */
    public static TestPerson numbered(int number) {
        var month = 1 + number / 999 % 12;
        var year = 1950 + number / 999 / 12;
        var digits = "1%02d%02d75999%03d".formatted(year % 100, month, 1 + number % 999);
        var nir = digits + "%02d".formatted(97 - Long.parseLong(digits) % 97);
        return new TestPerson(nir, LocalDate.of(year, month, 12), "charge-" + number + "@example.org");
    }

    /** The line of the fund's file. */
    public Map<String, Object> record() {
        var record = new HashMap<String, Object>(Map.of("nir", nir, "familyName", FAMILY_NAME, "givenNames",
                List.of("Jean"), "birthDate",
                birthDate.toString(), "sex", "M", "address",
                Map.of("lines", List.of("12 rue des Lilas"), "postalCode", POSTAL_CODE, "city", "Rennes"), "cpam", CPAM,
                "rights", Map.of("from", "2020-01-01", "to", "2035-12-31"), "vitaleCard",
                Map.of("status", "ACTIVE", "issuedOn", "2019-09-01"), "bankAccount",
                Map.of("iban", "FR4099999000010000000A12344", "holder", "Jean Lefèvre")));
        record.put("beneficiaries", List.of());
        return record;
    }

    /** What the person sends to open an account. */
    Map<String, Object> application() {
        return Map.of("familyName", FAMILY_NAME, "nir", nir, "birthDate", birthDate.toString(), "postalCode",
                POSTAL_CODE, "termsAccepted", true, "password", PASSWORD, "contact",
                Map.of("email", email, "mobilePhone", "06 39 98 12 34", "preferences",
                        Map.of("email", true, "sms", false, "phone", false)));
    }

    /** What stands for the person in the scenario of those who have an account. */
    Map<String, Object> account() {
        return Map.of("nir", nir, "password", PASSWORD);
    }

    /** What stands for the person in the scenario of those who open one. */
    Map<String, Object> newcomer() {
        return Map.of("nir", nir, "familyName", FAMILY_NAME, "birthDate", birthDate.toString(), "postalCode",
                POSTAL_CODE, "email", email);
    }
}
