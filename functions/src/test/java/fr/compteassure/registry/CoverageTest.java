package fr.compteassure.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.registry.InsuredPerson.Beneficiary;
import fr.compteassure.registry.InsuredPerson.Relationship;
import fr.compteassure.registry.InsuredPerson.Sex;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoverageTest {
    private static Beneficiary born(String birthDate, String relationship, String rightsUntil) {
        return new Beneficiary("1", "Lefèvre", null, List.of("Zoé"), LocalDate.parse(birthDate), Sex.F, null,
                new Relationship(relationship), null, rightsUntil == null ? null : LocalDate.parse(rightsUntil), null);
    }

    @ParameterizedTest
    @CsvSource({"2008-11-25, 2026-11-24", "2008-01-01, 2025-12-31", "2008-02-29, 2026-02-28", "2008-03-01, 2026-02-28"})
    void coverEndsOnTheEveOfTheEighteenthBirthday(String birthDate, LocalDate last) {
        var child = born(birthDate, "CHILD", null);

        assertThat(Coverage.lastDay(child)).isEqualTo(last);
        assertThat(Coverage.covers(child, last)).isTrue();
        assertThat(Coverage.covers(child, last.plusDays(1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30, 2026-06-30", "2026-11-25, 2026-11-24", "2030-12-31, 2026-11-24"})
    void rightsThatEndBeforeMajorityEndTheCoverAndNoneOutlivesIt(String rightsUntil, LocalDate last) {
        assertThat(Coverage.lastDay(born("2008-11-25", "CHILD", rightsUntil))).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHILD", "SPOUSE", "FOSTER_CHILD"})
    void minorsAloneAreCoveredWhateverTheyAreToThePerson(String relationship) {
        var day = LocalDate.of(2026, 11, 27);

        assertThat(Coverage.covers(born("2010-01-01", relationship, null), day)).isTrue();
        assertThat(Coverage.covers(born("1980-01-01", relationship, "2030-12-31"), day)).isFalse();
    }

    @Test
    void nobodyIsCoveredBeforeTheBirth() {
        var child = born("2026-11-27", "CHILD", null);

        assertThat(Coverage.covers(child, LocalDate.of(2026, 11, 26))).isFalse();
        assertThat(Coverage.covers(child, LocalDate.of(2026, 11, 27))).isTrue();
    }

    @Test
    void theLastDayIsToldWhereItComesBeforeThatOfTheCertificate() {
        var child = born("2008-11-25", "CHILD", null);

        assertThat(Coverage.lastDayBefore(child, LocalDate.of(2027, 11, 20))).contains(LocalDate.of(2026, 11, 24));
        assertThat(Coverage.lastDayBefore(child, LocalDate.of(2026, 11, 24))).isEmpty();
        assertThat(Coverage.lastDayBefore(child, LocalDate.of(2026, 11, 23))).isEmpty();
    }
}
