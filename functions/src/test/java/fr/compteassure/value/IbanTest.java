package fr.compteassure.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Examples of the ISO 13616 register; bank 99999 is fictitious. */
class IbanTest {
    @ParameterizedTest
    @ValueSource(strings = {"FR14 2004 1010 0505 0001 3M02 606", "FR76 3000 6000 0112 3456 7890 189",
            "FR40 9999 9000 0100 0000 0A12 344"})
    void aFrenchAccountIsAccepted(String typed) {
        assertThat(new Iban(typed).value()).isEqualTo(typed.replace(" ", "")).hasSize(27);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE89 3704 0044 0532 0130 00", "BE68 5390 0754 7034", "GB29 NWBK 6016 1331 9268 19",
            "MT84 MALT 0110 0001 2345 MTLC AST0 01S", "NO93 8601 1117 947", "CH93 0076 2011 6238 5295 7",
            "MC58 1122 2000 0101 2345 6789 030", "NL91 ABNA 0417 1643 00", "ES91 2100 0418 4502 0005 1332",
            "IT60 X054 2811 1010 0000 0123 456", "LU28 0019 4006 4475 0000", "PT50 0002 0123 1234 5678 9015 4",
            "GI75 NWBK 0000 0000 7099 453", "RS35 2600 0560 1001 6113 79", "AL47 2121 1009 0000 0002 3569 8741",
            "MD24 AG00 0225 1000 1310 4168"})
    void anAccountOfAnotherSepaCountryIsAccepted(String typed) {
        assertThat(new Iban(typed).value()).isEqualTo(typed.replace(" ", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr1420041010050500013m02606", " FR14-2004-1010-0505-0001-3M02-606 ",
            "FR14\u00a02004\u202f1010 0505 0001 3M02 606"})
    void separatorsAndCaseDoNotCount(String typed) {
        assertThat(new Iban(typed)).isEqualTo(new Iban("FR1420041010050500013M02606"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TR33 0006 1005 1978 6457 8413 26", "SA03 8000 0000 6080 1016 7519",
            "BR18 0036 0305 0000 1000 9795 493C 1", "XX00 1234"})
    void anAccountOutsideTheAreaIsToldSo(String typed) {
        assertThatIsRefused(typed, "zone SEPA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FR76 3000 6000 0112 3456 7890 18", "FR76 3000 6000 0112 3456 7890 1890",
            "DE89 3704 0044 0532 0130"})
    void aWrongLengthIsToldSo(String typed) {
        assertThatIsRefused(typed, "Un IBAN de ce pays compte");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FR76 3000 6000 0112 3456 7890 198", "DE89 3704 0044 0532 0130 01",
            "DE89 3704 0044 0532 0103 00"})
    void aTypingErrorIsFound(String typed) {
        assertThatIsRefused(typed, "comporte une erreur");
    }

    @Test
    void theCheckDigitsAloneDoNotMakeAFrenchAccount() {
        String wrongRibKey = "30006000011234567890188";

        assertThatIsRefused("FR" + checkDigits("FR", wrongRibKey) + wrongRibKey, "comporte une erreur");
        assertThat(new Iban("MC" + checkDigits("MC", wrongRibKey) + wrongRibKey).value()).startsWith("MC");
    }

    @Test
    void lettersWhereACountryHasDigitsMakeNoAccount() {
        assertThatIsRefused("DE" + checkDigits("DE", "37040044053201300A") + "37040044053201300A", "une erreur");
        assertThatIsRefused("NL" + checkDigits("NL", "AB1A0417164300") + "AB1A0417164300", "une erreur");
    }

    @Test
    void lettersInTheBankCodeDoNotMakeAFrenchAccount() {
        String letters = "3000A000011234567890189";

        assertThatIsRefused("FR" + checkDigits("FR", letters) + letters, "comporte une erreur");
    }

    /** BE02… is right; 99 leaves the same remainder and is no pair of check digits. */
    @Test
    void checkDigitsThatOnlyPassTheDivisionAreRefused() {
        String account = accountWithCheckDigits("BE", 2);

        assertThat(new Iban("BE02" + account).value()).endsWith(account);
        assertThatIsRefused("BE99" + account, "comporte une erreur");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FR", "7630006000011234567890189", "F176", "FR7é30006000011234567890189", "FR76/3000"})
    void whatIsNoIbanIsToldSo(String typed) {
        assertThatIsRefused(typed, "Ce n’est pas un IBAN");
    }

    @Test
    void aHugeTextIsRefused() {
        assertThatIsRefused("FR76" + "0".repeat(65_536), "Ce n’est pas un IBAN");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void nothingTypedIsAskedFor(String typed) {
        assertThatIsRefused(typed, "Indiquez un IBAN.");
    }

    @Test
    void onlyItsEndsAreShown() {
        assertThat(new Iban("FR4099999000010000000A12344").masked()).isEqualTo("FR40 •••• 344");
    }

    @Test
    void printingItTellsNothing() {
        assertThat(new Iban("FR4099999000010000000A12344")).hasToString("Iban[hidden]");
    }

    private static void assertThatIsRefused(String typed, String reason) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new Iban(typed)).withMessageContaining(reason);
    }

    private static String accountWithCheckDigits(String country, int wanted) {
        for (int account = 0;; account++) {
            String digits = "%012d".formatted(account);
            if (checkDigits(country, digits).equals("%02d".formatted(wanted))) {
                return digits;
            }
        }
    }

    static String checkDigits(String country, String account) {
        var digits = new StringBuilder();
        (account + country + "00").chars().forEach(c -> digits.append(Character.digit(c, 36)));
        var remainder = new BigInteger(digits.toString()).mod(BigInteger.valueOf(97));
        return "%02d".formatted(98 - remainder.intValue());
    }
}
