package fr.compteassure.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrenchTest {
    @ParameterizedTest
    @CsvSource({"0, '0,00'", "5, '0,05'", "1900, '19,00'", "99999, '999,99'", "100000, '1\u202F000,00'",
            "123456789, '1\u202F234\u202F567,89'", "-5, '\u22120,05'", "-123456, '\u22121\u202F234,56'"})
    void anAmountHasNarrowSpacesAndTwoDecimals(long cents, String expected) {
        assertThat(French.amount(cents)).isEqualTo(expected + "\u00A0€");
    }

    @Test
    void theFirstOfTheMonthIsAnOrdinal() {
        assertThat(French.dayInLetters(LocalDate.of(2026, 12, 1))).isEqualTo("1er\u00A0décembre\u00A02026");
        assertThat(French.dayInLetters(LocalDate.of(2026, 8, 2))).isEqualTo("2\u00A0août\u00A02026");
        assertThat(French.dayInLetters(LocalDate.of(2026, 11, 23))).isEqualTo("23\u00A0novembre\u00A02026");
    }

    @Test
    void datesOfTablesAndMonthsAreFrench() {
        assertThat(French.day(LocalDate.of(2026, 2, 5))).isEqualTo("05/02/2026");
        assertThat(French.month(YearMonth.of(2026, 2))).isEqualTo("février\u00A02026");
        assertThat(French.percent(70)).isEqualTo("70\u00A0%");
    }

    @ParameterizedTest
    @CsvSource({"185037599904274, 1 85 03 75 999 042 74", "278062A99903789, 2 78 06 2A 999 037 89"})
    void aNirIsReadInGroups(String nir, String expected) {
        assertThat(French.nir(nir).replace('\u00A0', ' ')).isEqualTo(expected);
    }

    @Test
    void aNirWithoutItsKeyIsRefused() {
        assertThatThrownBy(() -> French.nir("1850375999042")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("1850375999042");
    }

    @Test
    void aCountBelowTwoIsSingular() {
        assertThat(List.of(French.count(0, "jour", "jours"), French.count(1, "jour", "jours"), French.count(2, "jour",
                "jours"))).containsExactly("0\u00A0jour", "1\u00A0jour", "2\u00A0jours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Regular", "Bold"})
    void theFontsHaveEveryCharacterOfFrench(String face) throws Exception {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(French.class.getResourceAsStream(
                "/fonts/liberation/LiberationSans-" + face + ".ttf")))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            String french = "àâäçéèêëîïôöùûüÿœæñÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆÑ’«»–—…°€×%\u00A0\u202F\u2212";
            assertThat(french.codePoints().filter(c -> glyphs.getGlyphId(c) == 0)).isEmpty();
        }
    }

    @Test
    void queIsElidedBeforeAVowel() {
        assertThat(French.that("Jean")).isEqualTo("que ");
        assertThat(French.that("Éloïse")).isEqualTo("qu’");
        assertThat(French.that("Anaïs")).isEqualTo("qu’");
        assertThat(French.that("Œdipine")).isEqualTo("qu’");
    }
}
