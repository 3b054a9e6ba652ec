package fr.compteassure.prevention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.registry.InsuredPerson.Sex;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which days advice tells. */
class PreventionTimingTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-27");

    private final PreventionAdvice advice = new PreventionAdvice();

    private Advice only(InsuredPerson person, Topic topic, LocalDate day) {
        var found = advice.of(person, day).stream().filter(one -> one.topic() == topic).toList();
        assertThat(found).as(topic + " on " + day).hasSize(1);
        return found.getFirst();
    }

    @Test
    void aBoosterIsDueFromTheBirthdayToTheEveOfTheNext() {
        assertThat(only(People.insured(Sex.M, LocalDate.parse("1981-05-02")), Topic.BOOSTER, TODAY).period())
                .isEqualTo(new Period(LocalDate.parse("2026-05-02"), LocalDate.parse("2027-05-01")));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-27, 2026-10-15, 2027-01-31", "2027-01-31, 2026-10-15, 2027-01-31",
            "2027-02-01, 2027-10-15, 2028-01-31", "2027-10-14, 2027-10-15, 2028-01-31"})
    void winterVaccinesAreToldWithTheirSeasonAlsoOutOfIt(LocalDate day, LocalDate from, LocalDate to) {
        assertThat(only(People.insured(Sex.F, LocalDate.parse("1940-01-01")), Topic.WINTER_VACCINES, day).period())
                .isEqualTo(new Period(from, to));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-01, Mois sans tabac", "2026-11-30, Mois sans tabac", "2026-12-01, soleil",
            "2027-05-01, soleil", "2027-07-01, soleil+chaleurs", "2027-09-01, chaleurs", "2027-09-16, mentale",
            "2027-10-31, mentale"})
    void ofTheSeasonIsShownWhatGoesOnOrElseTheNext(LocalDate day, String titles) {
        var shown = advice.of(People.insured(Sex.M, LocalDate.parse("1990-01-01")), day).stream()
                .filter(one -> one.topic() == Topic.SEASON).toList();

        assertThat(shown).hasSameSizeAs(titles.split("\\+"))
                .allMatch(one -> Stream.of(titles.split("\\+")).anyMatch(one.text().title()::contains))
                .allMatch(one -> !one.period().to().isBefore(day));
    }

    /** In January it is summer there. */
    @ParameterizedTest
    @CsvSource({"974, 2026-12-01, mentale", "976, 2027-07-01, mentale", "974, 2026-11-10, Mois sans tabac",
            "971, 2026-12-01, soleil", "973, 2027-07-01, soleil+chaleurs"})
    void inTheSouthNobodyIsToldThatSummerIsInJuly(String cpam, LocalDate day, String titles) {
        var shown = advice.of(People.insured(cpam, Sex.M, LocalDate.parse("1990-01-01"), null), day).stream()
                .filter(one -> one.topic() == Topic.SEASON).toList();

        assertThat(shown).hasSameSizeAs(titles.split("\\+"))
                .allMatch(one -> Stream.of(titles.split("\\+")).anyMatch(one.text().title()::contains));
    }

    @ParameterizedTest
    @CsvSource({"974, 2026-11-27, 2027-04-01, 2027-09-30", "976, 2027-09-30, 2027-04-01, 2027-09-30",
            "971, 2026-11-27, 2026-10-15, 2027-01-31"})
    void vaccinesOfWinterAreThoseOfTheFundsOwnWinterAlsoOfWhoIsCoveredWithIt(String cpam, LocalDate day,
            LocalDate from, LocalDate to) {
        var old = LocalDate.parse("1940-01-01");

        assertThat(advice.of(People.insured(cpam, Sex.F, old, null, People.child("1", Sex.M, old)), day).stream()
                .filter(one -> one.topic() == Topic.WINTER_VACCINES)).hasSize(2)
                .allMatch(one -> one.period().equals(new Period(from, to)));
    }

    @ParameterizedTest
    @CsvSource({"2026-10-01, 2026-12-01", "2026-09-27, 2026-11-27", "2025-12-15, 2026-12-15", "2025-07-27, 2026-11-27",
            "2025-07-26, "})
    void aBabyIsToldTheNextAppointmentOfTheVaccines(LocalDate born, LocalDate next) {
        assertThat(only(People.insured(Sex.M, LocalDate.parse("1990-01-01"), People.child("1", null, born)),
                Topic.CHILD_VACCINES, TODAY).period()).isEqualTo(new Period(next, null));
    }
}
