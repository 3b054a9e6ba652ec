package fr.compteassure.prevention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.registry.Exemption;
import fr.compteassure.registry.InsuredPerson.Sex;
import java.time.LocalDate;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What advice says, and that it says no more than it may. */
class PreventionWordsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-27");

    private final PreventionAdvice advice = new PreventionAdvice();

    @Test
    void theReasonIsAnAgeASexOrAFactOfTheFile() {
        var whys = IntStream.rangeClosed(0, 110).boxed().flatMap(age -> Stream.of(Sex.values())
                .flatMap(sex -> advice.of(People.insured(sex, TODAY.minusYears(age), Exemption.Kind.MATERNITY), TODAY)
                        .stream()))
                .map(Advice::why).collect(Collectors.toCollection(TreeSet::new));

        assertThat(whys).contains("Vous avez 50 ans (proposé de 50 à 74 ans).", "Vous avez 65 ans ou plus.",
                "Vous avez 45 ans.",
                "Vous avez moins de 2 ans.", "Votre dossier indique une prise en charge au titre de la maternité.",
                "Vous avez 74 ans (proposé de 50 à 74 ans), et votre dossier indique le sexe féminin.")
                .allMatch(
                        why -> why.matches("Vous avez (moins de )?\\d+ ans( ou plus| \\(proposé de \\d+ à \\d+ ans\\))?"
                                + "(, et votre dossier indique le sexe (féminin|masculin))?\\."
                                + "|Votre dossier indique une prise en charge au titre de la maternité\\."
                                + "|C’est un conseil de saison, le même pour tous\\."));
    }

    @Test
    void everyTextIsUsedAndInvites() {
        var texts = advice.texts().all();

        assertThat(advice.rules()).extracting(Rule::text).containsExactlyInAnyOrderElementsOf(texts.keySet());
        assertThat(texts.values()).allSatisfy(text -> {
            assertThat(text.title()).isNotBlank().hasSizeLessThan(80).doesNotEndWith(".");
            assertThat(text.summary()).contains("ous pouvez").endsWith(".").hasSizeLessThan(700)
                    .doesNotContain("devez", "obligé", "il faut", "'", "  ");
        });
    }

    @Test
    void everyRuleHasASourceThatPeopleCanRead() {
        assertThat(advice.rules()).extracting(Rule::source).allMatch(source -> source.length() > 20);
    }
}
