package fr.compteassure.acceptance;

import static fr.compteassure.acceptance.Values.map;

import fr.compteassure.value.Nir;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A person of the registry who does not exist: the commune 999 of the NIR belongs to no commune. */
public record Person(String nir, String familyName, LocalDate birthDate, String postalCode, String email) {
    /** A password that the rule accepts. */
    public static final String PASSWORD = "Un-joli-Canard-7";

    private static final AtomicInteger ORDER = new AtomicInteger();

    /** Somebody that no other test knows. */
    public static Person next() {
        var order = ORDER.incrementAndGet();
        return numbered(order);
    }

    /** The person of this order number, up to 999 × 12 × 15: as many as are born from 1985 to 1999. */
    public static Person numbered(int order) {
        var month = 1 + order / 999 % 12;
        var year = 1985 + order / 999 / 12 % 15;
        var digits = "1%02d%02d75999%03d".formatted(year % 100, month, 1 + order % 999);
        var key = 97 - Long.parseLong(digits) % 97;
        return new Person(new Nir(digits + "%02d".formatted(key)).value(), "Lefèvre",
                LocalDate.of(year, month, 12), "35000", "personne" + order + "@example.org");
    }

    /**
     * The same at an address by which SES lets senders try it out.
     *
     * @param what becomes of e-mails there: {@code bounce}, {@code complaint}, {@code suppressionlist} or {@code success}
     */
    public Person whoseEmails(String what) {
        return new Person(nir, familyName, birthDate, postalCode,
                what + "+" + email.replaceAll("@.*", "@simulator.amazonses.com"));
    }

    /** The line of the fund's file. */
    public String line() {
        return Api.json(record());
    }

    /** The same as a map that a test may change. */
    public Map<String, Object> record() {
        return map("nir", nir, "familyName", familyName, "usageName", null, "givenNames", List.of("Jean", "Noël"),
                "birthDate", birthDate.toString(), "sex", "M",
                "address", map("lines", List.of("12 rue des Lilas"), "postalCode", postalCode, "city", "Rennes"),
                "cpam", "351", "rights", map("from", "2020-01-01", "to", "2030-12-31", "exemption", null),
                "treatingDoctor", map("name", "Dr Anne Morel", "declaredOn", "2021-05-04"),
                "bankAccount", map("iban", "FR4099999000010000000A12344", "holder", "Jean Lefèvre"),
                "vitaleCard", map("status", "ACTIVE", "issuedOn", "2019-09-01"),
                "beneficiaries", List.of(map("id", "1", "familyName", "Lefèvre", "givenNames", List.of("Zoé"),
                        "birthDate", "2015-06-01", "relationship", "CHILD")));
    }

    /** What the person sends to open an account; a test may change it. */
    public Map<String, Object> application() {
        return map("familyName", familyName, "nir", nir, "birthDate", birthDate.toString(), "postalCode", postalCode,
                "termsAccepted", true, "password", PASSWORD,
                "contact", map("email", email, "mobilePhone", "06 39 98 12 34",
                        "preferences", map("email", true, "sms", false, "phone", false)));
    }

    /** What the person sends to log in. */
    public Map<String, Object> credentials() {
        return credentials(PASSWORD);
    }

    /** The same with another password. */
    public Map<String, Object> credentials(String password) {
        return map("nir", nir, "password", password);
    }
}
