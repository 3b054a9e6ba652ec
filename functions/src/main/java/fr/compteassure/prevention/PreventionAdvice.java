package fr.compteassure.prevention;

import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.value.Age;
import fr.compteassure.value.ResourceLines;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is offered to the people of a file on a day, by rules that are read once. What they did
 * already is not known here, and the texts suppose nothing of it.
 */
final class PreventionAdvice {
    private static final Comparator<Advice> DATED_FIRST = Comparator.comparing(one -> !one.period().isDated());

    private final Texts texts = new Texts();
    private final List<Rule> rules = ResourceLines.of(PreventionAdvice.class, "rules.csv").stream().skip(1)
            .map(Rule::of).toList();

    /** What is dated first, then by person, the insured person before the beneficiaries as the file has them. */
    List<Advice> of(InsuredPerson person, LocalDate today) {
        return Somebody.of(person, today).flatMap(one -> of(one, today)).sorted(DATED_FIRST).toList();
    }

    private Stream<Advice> of(Somebody one, LocalDate today) {
        var all = rules.stream().filter(rule -> rule.holdsOn(today)).filter(rule -> rule.concerns(one))
                .flatMap(rule -> of(rule, one, today).stream()).toList();
        var seasons = all.stream().filter(PreventionAdvice::isSeason).toList();
        return Stream.concat(all.stream().filter(advice -> !isSeason(advice)), nearest(seasons, today))
                .sorted(Comparator.comparing(Advice::topic));
    }

    private Optional<Advice> of(Rule rule, Somebody one, LocalDate today) {
        int age = Age.on(one.birthDate(), today);
        return rule.ages().around(age)
                .map(ages -> new Advice(rule.topic(), one.id(), texts.named(rule.text()),
                        Reason.of(rule, one, ages, age),
                        rule.source(), rule.timing().on(today, one.birthDate(), ages)));
    }

    private static boolean isSeason(Advice advice) {
        return advice.topic() == Topic.SEASON;
    }

    /** The campaigns that go on, or else the next one: a list of all of the year would be read by nobody. */
    private static Stream<Advice> nearest(List<Advice> seasons, LocalDate today) {
        var now = seasons.stream().filter(advice -> advice.period().hasBegunOn(today)).toList();
        return now.isEmpty()
                ? seasons.stream().min(Comparator.comparing(advice -> advice.period().from())).stream()
                : now.stream();
    }

    List<Rule> rules() {
        return rules;
    }

    Texts texts() {
        return texts;
    }
}
