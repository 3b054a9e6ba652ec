package fr.compteassure.prevention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.compteassure.registry.Exemption;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.registry.InsuredPerson.Sex;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PreventionAdviceTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-27");

    private final PreventionAdvice advice = new PreventionAdvice();

    /** What is offered at an age, written a second time, as ages and nothing else. */
    private static Set<Topic> offered(int age, Sex sex) {
        var topics = EnumSet.noneOf(Topic.class);
        add(topics, Topic.MT_DENTS, 3 <= age && age <= 24);
        add(topics, Topic.MON_BILAN_PREVENTION, 18 <= age && age <= 25 || 45 <= age && age <= 50
                || 60 <= age && age <= 65 || 70 <= age && age <= 75);
        add(topics, Topic.CERVICAL_SCREENING, sex == Sex.F && 25 <= age && age <= 65);
        add(topics, Topic.BREAST_SCREENING, sex == Sex.F && 50 <= age && age <= 74);
        add(topics, Topic.COLORECTAL_SCREENING, 50 <= age && age <= 74);
        add(topics, Topic.CHILD_VACCINES, 0 <= age && age <= 6 || 11 <= age && age <= 13);
        add(topics, Topic.HPV_VACCINE, 11 <= age && age <= 26);
        add(topics, Topic.WINTER_VACCINES, age >= 65);
        add(topics, Topic.BOOSTER, Set.of(25, 45, 65, 75, 85, 95, 105).contains(age));
        return topics;
    }

    private static void add(Set<Topic> topics, Topic topic, boolean isOffered) {
        if (isOffered) {
            topics.add(topic);
        }
    }

    private Set<Topic> topics(InsuredPerson person, String id, LocalDate day) {
        return advice.of(person, day).stream().filter(one -> one.person().equals(id)).map(Advice::topic)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Topic.class)));
    }

    private Advice only(InsuredPerson person, Topic topic, LocalDate day) {
        var found = advice.of(person, day).stream().filter(one -> one.topic() == topic).toList();
        assertThat(found).as(topic + " on " + day).hasSize(1);
        return found.getFirst();
    }

    static IntStream ages() {
        return IntStream.rangeClosed(0, 110);
    }

    @ParameterizedTest
    @MethodSource("ages")
    void atEachAgeIsOfferedWhatTheRulesSayFromTheBirthdayToTheEveOfTheNext(int age) {
        for (var sex : new Sex[]{Sex.F, Sex.M, null}) {
            for (var born : List.of(TODAY.minusYears(age), TODAY.minusYears(age + 1L).plusDays(1))) {
                var file = People.insured(Sex.M, LocalDate.parse("1990-01-01"), People.child("1", sex, born));

                assertThat(topics(file, "1", TODAY)).as("%s, born %s", sex, born).isEqualTo(offered(age, sex));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ages")
    void theInsuredPersonIsOfferedTheSameAndWhatTheSeasonBrings(int age) {
        for (var sex : Sex.values()) {
            var expected = offered(age, sex);
            expected.add(Topic.SEASON);

            assertThat(topics(People.insured(sex, TODAY.minusYears(age)), InsuredPerson.INSURED, TODAY))
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"2000-02-29, 2025-02-28, false", "2000-02-29, 2025-03-01, true", "2000-02-29, 2026-02-28, true",
            "2000-02-29, 2026-03-01, false"})
    void whoeverWasBornOnThe29thOfFebruaryHasTheBirthdayOnThe1stOfMarch(LocalDate born, LocalDate day, boolean due) {
        assertThat(topics(People.insured(Sex.M, born), InsuredPerson.INSURED, day).contains(Topic.BOOSTER))
                .isEqualTo(due);
    }

    @Test
    void twoChildrenHaveAnItemEachInTheirOwnName() {
        var file = People.insured(Sex.F, LocalDate.parse("1990-01-01"), People.child("1", null, TODAY.minusYears(5)),
                People.child("2", Sex.F, TODAY.minusYears(8)));

        assertThat(advice.of(file, TODAY).stream().filter(one -> one.topic() == Topic.MT_DENTS))
                .extracting(Advice::person, Advice::why)
                .containsExactly(tuple("1", "Zoé a 5 ans (proposé de 3 à 24 ans)."),
                        tuple("2", "Zoé a 8 ans (proposé de 3 à 24 ans)."));
    }

    @Test
    void whatIsDatedComesFirstThenByPerson() {
        var file = People.insured(Sex.F, TODAY.minusYears(50), People.child("1", null, TODAY.minusYears(11)),
                People.child("2", null, TODAY.minusYears(4)));

        assertThat(advice.of(file, TODAY)).extracting(one -> one.person() + " " + one.topic()).containsExactly(
                "INSURED MON_BILAN_PREVENTION", "INSURED SEASON", "1 CHILD_VACCINES", "1 HPV_VACCINE",
                "INSURED CERVICAL_SCREENING", "INSURED BREAST_SCREENING", "INSURED COLORECTAL_SCREENING",
                "1 MT_DENTS", "2 MT_DENTS", "2 CHILD_VACCINES");
    }

    @ParameterizedTest
    @CsvSource({"F, 30", "M, 30"})
    void aMaternityIsKnownByTheFileAlone(Sex sex, int age) {
        var born = TODAY.minusYears(age);

        assertThat(topics(People.insured(sex, born, Exemption.Kind.MATERNITY), InsuredPerson.INSURED, TODAY))
                .contains(Topic.PREGNANCY, Topic.MT_DENTS);
        for (var other : new Exemption.Kind[]{null, Exemption.Kind.ALD, Exemption.Kind.INVALIDITY}) {
            assertThat(topics(People.insured(sex, born, other), InsuredPerson.INSURED, TODAY))
                    .doesNotContain(Topic.PREGNANCY, Topic.MT_DENTS);
        }
    }

    @Test
    void aMaternityEndsWithTheRights() {
        var file = People.insured(Sex.F, TODAY.minusYears(30), Exemption.Kind.MATERNITY);

        assertThat(topics(file, InsuredPerson.INSURED, People.RIGHTS_TO.plusDays(1))).doesNotContain(Topic.PREGNANCY);
    }

    @Test
    void aYoungPersonWithAMaternityIsToldOfTheTeethOnce() {
        var file = People.insured(Sex.F, TODAY.minusYears(20), Exemption.Kind.MATERNITY);

        assertThat(only(file, Topic.MT_DENTS, TODAY).why()).isEqualTo("Vous avez 20 ans (proposé de 3 à 24 ans).");
    }

    @Test
    void anIllnessChangesNothingOfWhatIsShown() {
        var born = TODAY.minusYears(52);

        assertThat(advice.of(People.insured(Sex.F, born, Exemption.Kind.ALD), TODAY))
                .isEqualTo(advice.of(People.insured(Sex.F, born), TODAY));
    }

    @Test
    void whoIsNotBornYetIsOfferedNothing() {
        assertThat(advice.of(People.insured(Sex.F, TODAY.plusDays(1)), TODAY)).isEmpty();
    }

    @Test
    void aRuleHoldsFromItsFirstDayOn() {
        var file = People.insured(Sex.M, LocalDate.parse("2005-01-01"));

        assertThat(topics(file, InsuredPerson.INSURED, LocalDate.parse("2025-12-18")))
                .doesNotContain(Topic.HPV_VACCINE);
        assertThat(topics(file, InsuredPerson.INSURED, LocalDate.parse("2025-12-19"))).contains(Topic.HPV_VACCINE);
        assertThat(topics(file, InsuredPerson.INSURED, LocalDate.parse("2025-03-31"))).doesNotContain(Topic.MT_DENTS);
        assertThat(topics(file, InsuredPerson.INSURED, LocalDate.parse("2025-04-01"))).contains(Topic.MT_DENTS);
    }
}
