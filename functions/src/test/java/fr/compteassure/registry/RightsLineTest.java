package fr.compteassure.registry;

import static fr.compteassure.registry.ComplementaryCover.UNDETAILED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.api.Fields;
import fr.compteassure.api.Json;
import fr.compteassure.api.Problem.WrongField;
import fr.compteassure.registry.InsuredPerson.Rights;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RightsLineTest {
    private static final LocalDate FROM = LocalDate.of(2025, 3, 1);
    private static final LocalDate TO = LocalDate.of(2028, 2, 29);
    private static final String ALD = "{'kind': 'ALD', 'from': '2025-03-01', 'to': '2028-02-29'}";
    private static final String CSS = "{'kind': 'CSS', 'from': '2025-03-01', 'to': '2028-02-29'}";
    private static final String FREE = "{'kind': 'FREE', 'from': '2025-03-01', 'to': '2028-02-29', 'manager': 'FUND'}";
    private static final Exemption LONG_TERM = new Exemption(Exemption.Kind.ALD, FROM, TO);
    private static final ComplementaryCover DETAILED = new ComplementaryCover(ComplementaryCover.Kind.FREE, FROM, TO,
            "FUND");

    private record Read(Rights rights, List<String> wrong) {}

    private static Read read(String inside, String beside) {
        try {
            var line = ("{'rights': {'from': '2020-01-01', 'to': '2030-12-31'" + (inside.isEmpty() ? "" : ", ") + inside
                    + "}" + (beside.isEmpty() ? "" : ", ") + beside + "}").replace('\'', '"');
            var fields = new Fields(Json.read(line));
            var rights = RightsLine.read(fields);
            return new Read(rights, fields.errors().stream().map(WrongField::field).toList());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Rights right(String inside, String beside) {
        var read = read(inside, beside);
        assertThat(read.wrong()).isEmpty();
        return read.rights();
    }

    @Test
    void aWordAloneTellsNoDatesAndCssIsNoExemption() {
        assertThat(right("'exemption': 'ALD'", "").exemption())
                .isEqualTo(new Exemption(Exemption.Kind.ALD, null, null));
        var css = right("'exemption': 'CSS'", "");
        assertThat(css.exemption()).isNull();
        assertThat(css.complementaryCover()).isEqualTo(UNDETAILED);
        var none = right("'exemption': null", "'exemption': null, 'complementaryCover': null");
        assertThat(none.exemption()).isNull();
        assertThat(none.complementaryCover()).isNull();
    }

    @Test
    void anExemptionWithItsDatesMayStandAtEitherPlaceOrAtBoth() {
        assertThat(right("'exemption': " + ALD, "").exemption()).isEqualTo(LONG_TERM);
        assertThat(right("", "'exemption': " + ALD).exemption()).isEqualTo(LONG_TERM);
        assertThat(right("'exemption': 'ALD'", "'exemption': " + ALD).exemption()).isEqualTo(LONG_TERM);
        assertThat(right("'exemption': {'kind': 'ALD', 'from': '2025-03-01', 'to': null}",
                "'exemption': {'kind': 'ALD', 'to': '2028-02-29'}").exemption()).isEqualTo(LONG_TERM);
        assertThat(right("", "'exemption': 'ALD'").exemption().kind()).isEqualTo(Exemption.Kind.ALD);
    }

    @Test
    void complementaryCoverStandsBesideAnExemption() {
        var both = right("", "'exemption': " + ALD + ", 'complementaryCover': " + FREE);

        assertThat(both.exemption()).isEqualTo(LONG_TERM);
        assertThat(both.complementaryCover()).isEqualTo(DETAILED);
    }

    @Test
    void theWordCssMayStandBesideTheCoverThatItNames() {
        assertThat(right("'exemption': 'CSS'", "'complementaryCover': " + FREE).complementaryCover())
                .isEqualTo(DETAILED);
        assertThat(right("'exemption': 'CSS'", "'exemption': " + ALD + ", 'complementaryCover': " + FREE).exemption())
                .isEqualTo(LONG_TERM);
        assertThat(right("'exemption': " + CSS, "").complementaryCover())
                .isEqualTo(new ComplementaryCover(null, FROM, TO, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'MATERNITY'", "{'kind': 'ALD', 'from': '2025-03-02'}",
            "{'kind': 'ALD', 'to': '2028-02-28'}"})
    void twoPlacesThatSayDifferentThingsAreRefused(String inside) {
        assertThat(read("'exemption': " + inside, "'exemption': " + ALD).wrong()).containsExactly("exemption");
    }

    @Test
    void coverOfOtherDatesThanTheWordOrWithoutAnyBesideAnExemptionIsRefused() {
        assertThat(read("'exemption': {'kind': 'CSS', 'to': '2027-02-28'}", "'complementaryCover': " + FREE).wrong())
                .containsExactly("complementaryCover");
        assertThat(read("'exemption': 'CSS'", "'exemption': " + ALD).wrong()).containsExactly("complementaryCover");
    }

    @Test
    void everyWrongFieldIsNamed() {
        assertThat(read("'exemption': 'AME'", "'exemption': {'kind': 'ald', 'from': 1, 'to': '2025', 'x': 1}").wrong())
                .containsExactlyInAnyOrder("rights.exemption", "exemption.kind", "exemption.from", "exemption.to",
                        "exemption.x");
        assertThat(read("", "'complementaryCover': {'kind': 'CSS', 'manager': ' '}").wrong())
                .containsExactly("complementaryCover.kind", "complementaryCover.from", "complementaryCover.to",
                        "complementaryCover.manager");
        assertThat(read("'exemption': 3", "'complementaryCover': 'FREE', 'exemption': []").wrong())
                .containsExactly("rights.exemption", "exemption", "complementaryCover");
        assertThat(read("'exemption': {'kind': 'ALD', 'from': '2026-01-02', 'to': '2026-01-01'}",
                "'complementaryCover': {'kind': 'PAYING', 'from': '2026-01-02', 'to': '2026-01-01'}").wrong())
                .containsExactly("rights.exemption.to", "complementaryCover.to");
    }

    @ParameterizedTest
    @CsvSource({"2025-02-28, false", "2025-03-01, true", "2028-02-29, true", "2028-03-01, false"})
    void bothHoldFromTheirFirstDayToTheirLast(LocalDate day, boolean holds) {
        var rights = new Rights(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 12, 31), LONG_TERM, DETAILED);

        assertThat(rights.exemptionOn(day).isPresent()).isEqualTo(holds);
        assertThat(rights.complementaryCoverOn(day).isPresent()).isEqualTo(holds);
    }

    @Test
    void withoutRightsNeitherHolds() {
        var rights = new Rights(FROM, FROM.plusDays(1), new Exemption(Exemption.Kind.ALD, null, null), UNDETAILED);

        assertThat(rights.exemptionOn(FROM.plusDays(1))).isPresent();
        assertThat(rights.complementaryCoverOn(FROM.plusDays(1))).isPresent();
        assertThat(rights.exemptionOn(FROM.plusDays(2))).isEmpty();
        assertThat(rights.complementaryCoverOn(FROM.plusDays(2))).isEmpty();
    }
}
