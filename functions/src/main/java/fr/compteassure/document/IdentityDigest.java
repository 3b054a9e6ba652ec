package fr.compteassure.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.compteassure.pdf.Beneficiary;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.value.CrockfordBase32;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Eighty bits that tell who is named on a document without telling it: whoever has the paper with its number, names and
 * dates of birth before them computes the same. The number counts so that nobody finds a child by trying given names and
 * days: it stands on the paper, but neither in the QR code nor in what a check answers, and has forty bits that nobody can
 * guess. The verification page does, by the same rules; {@code identity-digests.json} of the tests holds both
 * to them.
 */
final class IdentityDigest {
    private static final int BYTES = 10;

    private IdentityDigest() {}

    /**
     * Somebody named on a document.
     *
     * @param familyName the family name, that of birth
     * @param givenNames the given names, in their order
     * @param birthDate the date of birth
     */
    record Named(String familyName, List<String> givenNames, LocalDate birthDate) {
        static Named of(InsuredPerson holder) {
            return new Named(holder.familyName().value(), holder.givenNames(), holder.birthDate());
        }

        static Named of(Beneficiary one) {
            return new Named(one.familyName(), one.givenNames(), one.birthDate());
        }

        private String line() {
            return String.join("|", folded(familyName), folded(String.join(" ", givenNames)),
                    birthDate.format(DateTimeFormatter.BASIC_ISO_DATE));
        }

        @Override
        public String toString() {
            return "Named[hidden]";
        }
    }

    /**
     * The digest: 16 characters of base 32.
     *
     * @param code that of the document: the same people have another digest on another one
     * @param number that of the document as it is printed; how somebody types it does not count
     * @param people the holder first, then the others as the document prints them
     */
    static String of(VerificationCode code, String number, List<Named> people) {
        var heading = Stream.of(code.characters(), CrockfordBase32.folded(number));
        var text = Stream.concat(heading, people.stream().map(Named::line)).collect(Collectors.joining("\n"));
        return Base32.of(Arrays.copyOf(Sha256.of(text.getBytes(UTF_8)), BYTES));
    }

    /** Capitals without marks, whatever else stands between them one space: as somebody may type what they read. */
    private static String folded(String name) {
        return Normalizer.normalize(name, Form.NFKD).replaceAll("\\p{M}", "").toUpperCase(Locale.ROOT)
                .replace("Œ", "OE").replace("Æ", "AE").replaceAll("\\P{L}+", " ").strip();
    }
}
