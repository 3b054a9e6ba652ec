package fr.compteassure.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mainland numbers are of the ranges that ARCEP keeps for works of fiction. */
class PhoneNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"0639981234", "06 39 98 12 34", "06.39.98.12.34", "06-39-98-12-34", "06/39/98/12/34",
            "(06) 39 98 12 34", "+33639981234", "+33 6 39 98 12 34", "+33 (0)6 39 98 12 34", "0033639981234",
            "00 33 6 39 98 12 34", "06\u00a039\u202f98\u201112 34"})
    void everyUsualWritingGivesOneNumber(String typed) {
        assertThat(new PhoneNumber(typed)).isEqualTo(new PhoneNumber("+33639981234"));
        assertThat(new PhoneNumber(typed).value()).isEqualTo("+33639981234");
    }

    @ParameterizedTest
    @CsvSource({"06 39 98 00 01, +33639980001", "07 30 00 00 01, +33730000001", "0690 00 00 01, +590690000001",
            "0691 00 00 01, +590691000001", "+590 690 00 00 01, +590690000001", "+590 0690 00 00 01, +590690000001",
            "+33 690 00 00 01, +590690000001", "0694 00 00 01, +594694000001", "0696 00 00 01, +596696000001",
            "0697 00 00 01, +596697000001", "0692 00 00 01, +262692000001", "0693 00 00 01, +262693000001",
            "0639 00 00 01, +262639000001", "00262 692 00 00 01, +262692000001", "+508 55 00 01, +508550001",
            "0508 55 00 01, +508550001", "+508 40 00 01, +508400001", "0508 44 00 01, +508440001",
            "0708 40 00 01, +508708400001", "+508 708 50 00 01, +508708500001", "0709 00 00 01, +590709000001",
            "0709 10 00 01, +596709100001", "0709 20 00 01, +262709200001", "0709 34 00 01, +594709340001",
            "0709 35 00 01, +262709350001", "+33 709 35 00 01, +262709350001"})
    void aMobileNumberGetsTheCodeOfItsZone(String typed, String e164) {
        assertThat(PhoneNumber.mobile(typed).value()).isEqualTo(e164);
        assertThat(new PhoneNumber(e164).isMobile()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"01 99 00 12 34, +33199001234", "02 61 91 12 34, +33261911234", "03 53 01 12 34, +33353011234",
            "04 65 71 12 34, +33465711234", "05 36 49 12 34, +33536491234", "09 00 00 00 01, +33900000001",
            "0590 00 00 01, +590590000001", "0594 00 00 01, +594594000001", "0596 00 00 01, +596596000001",
            "0262 00 00 01, +262262000001", "0263 00 00 01, +262263000001", "0269 00 00 01, +262269000001",
            "+508 41 00 01, +508410001", "0508 41 00 01, +508410001", "0976 00 00 01, +590976000001",
            "+262 976 20 00 01, +262976200001", "0976 40 00 01, +594976400001", "0976 60 00 01, +596976600001",
            "+262 947 80 00 01, +262947800001", "0947 40 00 01, +33947400001", "0939 50 00 01, +590939500001"})
    void aLandlineGetsTheCodeOfItsZone(String typed, String e164) {
        assertThat(PhoneNumber.landline(typed).value()).isEqualTo(e164);
        assertThat(new PhoneNumber(e164).isMobile()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            08 00 00 00 01       | en 08
            +33 8 00 00 00 01    | en 08
            3646                 | courts
            112                  | courts
            118 218              | courts
            +32 2 555 12 12      | numéros français
            0044 20 7946 0000    | numéros français
            06 39 98 12          | Ce n’est pas
            06 39 98 12 34 5     | Ce n’est pas
            00 12 34 56 78 90 12 | numéros français
            04 11 23 4           | Ce n’est pas
            +33 411234           | Ce n’est pas
            04 00 12 34 56       | Ce n’est pas
            0508 12 34 56        | Ce n’est pas
            07 00 00 12 34       | Ce n’est pas
            07 29 99 12 34       | Ce n’est pas
            +590 976 40 00 01    | Ce n’est pas
            639981234            | Ce n’est pas
            33639981234          | Ce n’est pas
            +33 0639             | Ce n’est pas
            +590 690 00 00       | Ce n’est pas
            +590 199 00 12 34    | Ce n’est pas
            +508 5500012         | Ce n’est pas
            06 39 98 12 3a       | Ce n’est pas
            ++33639981234        | Ce n’est pas
            06+39981234          | Ce n’est pas
            ٠٦٣٩٩٨١٢٣٤           | Ce n’est pas
            """, delimiter = '|')
    void whatIsNoPersonsNumberInFranceIsRefused(String typed, String reason) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new PhoneNumber(typed))
                .withMessageContaining(reason);
    }

    @Test
    void aHugeTextIsRefused() {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new PhoneNumber("0".repeat(65_536)));
    }

    @Test
    void aLandlineIsNoMobileAndTheReverse() {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> PhoneNumber.mobile("01 99 00 12 34"))
                .withMessageContaining("indiquez un numéro de mobile");
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> PhoneNumber.landline("06 39 98 12 34"))
                .withMessageContaining("indiquez un numéro de téléphone fixe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+508 43 00 01", "0508 50 00 01"})
    void inSaintPierreEtMiquelonANumberMayBeOfEitherKind(String typed) {
        assertThat(PhoneNumber.mobile(typed)).isEqualTo(PhoneNumber.landline(typed));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "-"})
    void nothingTypedIsAskedFor(String typed) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> PhoneNumber.mobile(typed))
                .withMessageStartingWith("Indiquez");
    }

    @Test
    void printingItTellsNothing() {
        assertThat(new PhoneNumber("0199001234")).hasToString("PhoneNumber[hidden]");
    }
}
