package fr.compteassure.operate;

import fr.compteassure.api.Json;
import fr.compteassure.value.Nir;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Whose account the smoke test opens and closes: a person who does not exist, since no commune has the code 999, and who
 * is the same each time for one stack. The code is public; so all that identifies the person comes from a secret, lest
 * somebody else open this account, or lock it by wrong tries.
 *
 * @param familyName letters only
 * @param nir its key is right
 * @param birthDate of an adult, and that of the NIR
 * @param sex F or M, and that of the NIR
 * @param email SES takes what is sent there and delivers it nowhere; it does not count against the sender
 * @param password of the account
 */
record TestPerson(String familyName, Nir nir, LocalDate birthDate, String sex, String email, String password) {
    private static final String POSTAL_CODE = "35000";
    /** An adult who is not a hundred years old. */
    private static final int FIRST_YEAR = 1950;
    /** To the end of 1999. */
    private static final int DAYS = 50 * 365;
    /** Those of continental France whose codes are numbers from 1. */
    private static final int DEPARTEMENTS = 19;
    private static final int ORDERS = 999;
    private static final String CONSONANTS = "bcdfghjklmnprstv";
    private static final String VOWELS = "aeiou";
    private static final int SYLLABLES = 8;
    private static final int LABEL = 12;

    /**
     * The person of a secret.
     *
     * @param secret for a purpose 32 bytes, which only who may know the person can make
     */
    static TestPerson of(Function<String, byte[]> secret) {
        var drawn = new Drawn(secret.apply("smoke-test-person"));
        var born = LocalDate.of(FIRST_YEAR, 1, 1).plusDays(drawn.below(DAYS));
        var sex = drawn.below(2) == 0 ? "F" : "M";
        var number = "%s%02d%02d%02d999%03d".formatted(sex.equals("F") ? "2" : "1", born.getYear() % 100,
                born.getMonthValue(), 1 + drawn.below(DEPARTEMENTS), 1 + drawn.below(ORDERS));
        return new TestPerson(drawn.name(), new Nir(number + "%02d".formatted(97 - Long.parseLong(number) % 97)), born,
                sex, "success+%s@simulator.amazonses.com".formatted(drawn.letters(LABEL)),
                "Un-Phare-" + Base64.getUrlEncoder().withoutPadding()
                        .encodeToString(secret.apply("smoke-test-password")).substring(0, 24) + "-31");
    }

    /** What comes from a secret, bit by bit: no part tells anything of another one. */
    private static final class Drawn {
        private BigInteger left;

        Drawn(byte[] secret) {
            left = new BigInteger(1, secret);
        }

        int below(int bound) {
            var parts = left.divideAndRemainder(BigInteger.valueOf(bound));
            left = parts[0];
            return parts[1].intValue();
        }

        /** As many as eleven letters of the alphabet would make, and one can say it. */
        String name() {
            var name = new StringBuilder();
            for (int i = 0; i < SYLLABLES; i++) {
                name.append(CONSONANTS.charAt(below(CONSONANTS.length())));
                name.append(VOWELS.charAt(below(VOWELS.length())));
            }
            return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        }

        String letters(int count) {
            var letters = new StringBuilder();
            for (int i = 0; i < count; i++) {
                letters.append((char) ('a' + below('z' - 'a' + 1)));
            }
            return letters.toString();
        }
    }

    /** The line of a file of the fund: insured until the end of next year. */
    String line(LocalDate today) {
        return line("2020-01-01", (today.getYear() + 1) + "-12-31");
    }

    /** The line of a file of the fund after which the person has no rights, nor anything else to show. */
    String lineWithoutRights() {
        return line("2020-01-01", "2020-12-31");
    }

    private String line(String from, String to) {
        return Json.write(Json.object("nir", nir.value(), "familyName", familyName, "givenNames", List.of("Camille"),
                "birthDate", birthDate.toString(), "sex", sex,
                "address", Json.object("lines", List.of("1 rue du Banc-d’Essai"), "postalCode", POSTAL_CODE, "city",
                        "Rennes"),
                "cpam", "351", "rights", Json.object("from", from, "to", to), "beneficiaries", List.of()));
    }

    /** What is sent to open the account. */
    Map<String, Object> application() {
        return Json.object("familyName", familyName, "nir", nir.value(), "birthDate", birthDate.toString(),
                "postalCode", POSTAL_CODE, "termsAccepted", true, "password", password, "contact",
                Json.object("email", email, "preferences", Json.object("email", true, "sms", false, "phone", false)));
    }

    /** What is sent to log in. */
    Map<String, Object> credentials() {
        return Json.object("nir", nir.value(), "password", password);
    }

    /** Tells nothing: who knows the person may open the account. */
    @Override
    public String toString() {
        return "TestPerson[hidden]";
    }
}
