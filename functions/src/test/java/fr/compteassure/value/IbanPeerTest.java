package fr.compteassure.value;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.iban4j.CountryCode;
import org.iban4j.IbanUtil;
import org.iban4j.bban.BbanStructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Our rules for IBANs beside those of iban4j: the same countries but for those outside the area, and in each of its
 * countries the same verdict on accounts that are right, and on the same with one thing wrong. What differs, and why,
 * is in docs/decisions/ibans.md.
 */
class IbanPeerTest {
    private static final String SEPA = """
            AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT \
            RO RS SE SI SK SM VA""";
    static final String[] COUNTRIES = SEPA.split(" ");
    private static final int ACCOUNTS = 5;

    @Test
    void ofTheCountriesThatIban4jKnowsThoseOfTheAreaAreAccepted() {
        assertThat(codes().filter(country -> SepaCountries.ibanLength(country).isPresent()).collect(joining(" ")))
                .isEqualTo(SEPA);
        assertThat(codes().filter(IbanPeerTest::isKnownToIban4j)
                .filter(country -> SepaCountries.ibanLength(country).isEmpty()).collect(joining(" "))).isEqualTo(
                        """
                                AE AO AX AZ BA BH BI BL BR BY CR CV DO EG FO GA GE GF GG GL GP GT IL IM IQ IR JE JO KW KZ LB LC \
                                MA MF MQ MR MU MZ NC OM PF PK PM PS QA RE RU SA SC ST SV TF TL TN TR UA VG WF XK YT""");
    }

    @ParameterizedTest
    @FieldSource("COUNTRIES")
    void aRightAccountIsAcceptedByBoth(String country) {
        assertThat(accounts(country).map(account -> iban(country, account)))
                .allSatisfy(iban -> assertThat(verdicts(iban)).isEqualTo("accepted by both"));
    }

    /** Each character in its turn made a digit, a letter of the alphabet's first half, and one of its second. */
    @ParameterizedTest
    @FieldSource("COUNTRIES")
    void anAccountWithACharacterOfAnotherKindIsWrongForBoth(String country) {
        assertThat(accounts(country).flatMap(account -> IntStream.range(0, account.length()).boxed()
                .flatMap(at -> Stream.of("7", "A", "Z")
                        .map(other -> account.substring(0, at) + other + account.substring(at + 1)))))
                .allSatisfy(account -> assertThat(verdicts(iban(country, account))).endsWith("by both"));
    }

    @ParameterizedTest
    @FieldSource("COUNTRIES")
    void fromCheckDigits02To98TheSamePairIsRightForBoth(String country) {
        assertThat(accounts(country).flatMap(account -> IntStream.rangeClosed(2, 98)
                .mapToObj(digits -> country + "%02d".formatted(digits) + account)))
                .allSatisfy(iban -> assertThat(verdicts(iban)).endsWith("by both"));
    }

    @ParameterizedTest
    @FieldSource("COUNTRIES")
    void anAccountWithACharacterTooFewOrTooManyIsWrongForBoth(String country) {
        assertThat(accounts(country).flatMap(account -> Stream.of(account + "0", account.substring(1)))
                .map(account -> country + IbanTest.checkDigits(country, account) + account))
                .allSatisfy(iban -> assertThat(verdicts(iban)).isEqualTo("refused by both"));
    }

    @Test
    void onlyWeAskForTheRibKeyOfAFrenchAccount() {
        assertThat(accounts("FR").map(account -> account.substring(0, 21) + "00")
                .map(account -> "FR" + IbanTest.checkDigits("FR", account) + account))
                .allSatisfy(iban -> assertThat(verdicts(iban)).isEqualTo("accepted by iban4j"));
    }

    /** What leaves the same remainder as 97, 98 and 02. */
    @Test
    void onlyWeRefuseCheckDigitsThatOnlyPassTheDivision() {
        assertThat(IntStream.range(0, 500).mapToObj("%012d"::formatted)
                .flatMap(account -> Stream.of("00", "01", "99").map(digits -> "BE" + digits + account))
                .collect(groupingBy(IbanPeerTest::verdicts, counting()))).containsOnlyKeys("refused by both",
                        "accepted by iban4j");
    }

    private static Stream<String> codes() {
        return IntStream.rangeClosed('A', 'Z').boxed().flatMap(first -> IntStream.rangeClosed('A', 'Z')
                .mapToObj(second -> Character.toString(first) + Character.toString(second)));
    }

    private static boolean isKnownToIban4j(String country) {
        return BbanStructure.supportedCountries().stream().anyMatch(known -> known.getAlpha2().equals(country));
    }

    /** Accounts of the structure that iban4j gives the country, the same at each run. */
    private static Stream<String> accounts(String country) {
        var random = new Random(country.hashCode());
        var entries = BbanStructure.forCountry(CountryCode.getByCode(country)).getEntries();
        return Stream.generate(() -> entries.stream().map(entry -> entry.getRandom(random)).collect(joining()))
                .limit(ACCOUNTS).map(account -> country.equals("FR") ? withRibKey(account) : account);
    }

    private static String iban(String country, String account) {
        String asked = country.equals("FR") ? withRibKey(account) : account;
        return country + IbanTest.checkDigits(country, asked) + asked;
    }

    private static String withRibKey(String account) {
        String digits = account.substring(0, 21);
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            digits = digits.replace(letter, "12345678912345678923456789".charAt(letter - 'A'));
        }
        int remainder = new BigInteger(digits + "00").mod(BigInteger.valueOf(97)).intValue();
        return account.substring(0, 21) + "%02d".formatted(97 - remainder);
    }

    private static String verdicts(String iban) {
        boolean theirs = IbanUtil.isValid(iban);
        boolean ours = isOurs(iban);
        if (ours == theirs) {
            return ours ? "accepted by both" : "refused by both";
        }
        return ours ? "accepted by us" : "accepted by iban4j";
    }

    private static boolean isOurs(String iban) {
        try {
            return new Iban(iban).value().equals(iban);
        } catch (InvalidValue e) {
            return false;
        }
    }
}
