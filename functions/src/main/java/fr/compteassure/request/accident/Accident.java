package fr.compteassure.request.accident;

import fr.compteassure.api.Fields;
import fr.compteassure.api.Json;
import fr.compteassure.request.People;
import fr.compteassure.value.Choice;
import fr.compteassure.value.LongText;
import fr.compteassure.value.ShortText;
import java.time.LocalDate;
import java.util.Map;

/**
 * An accident that somebody else caused, wholly or in part.
 *
 * @param person who was hurt
 * @param occurredOn when
 * @param place where
 * @param kind of what kind it was
 * @param circumstances how it happened
 * @param injuries who was hurt in what way
 * @param thirdParty who caused it; null when nobody knows
 * @param policeReport whether the police made a report
 * @param workRelated whether it happened at work, or on the way there or back
 * @param lawsuit whether a court is to decide
 */
record Accident(String person, LocalDate occurredOn, String place, Kind kind, String circumstances, String injuries,
        ThirdParty thirdParty, boolean policeReport, boolean workRelated, boolean lawsuit) {
    private static final int MAX_STORY = 4_000;

    /** What kind of accident. */
    enum Kind {
        ROAD, ASSAULT, ANIMAL, SPORT, SCHOOL, PUBLIC_PLACE, TRANSPORT, MEDICAL, PRODUCT, OTHER
    }

    static Accident read(Fields fields) {
        return new Accident(People.read(fields, "person"), fields.requiredDate("occurredOn"),
                fields.required("place", ShortText::of), fields.required("kind", Choice.of(Kind.class)),
                fields.required("circumstances", Accident::story), fields.required("injuries", Accident::story),
                fields.optionalObject("thirdParty", ThirdParty::read), fields.requiredFlag("policeReport"),
                fields.requiredFlag("workRelated"), fields.requiredFlag("lawsuit"));
    }

    private static String story(String text) {
        return LongText.of(text, MAX_STORY);
    }

    Map<String, Object> json() {
        return Json.object("person", person, "occurredOn", occurredOn.toString(), "place", place, "kind", kind.name(),
                "circumstances", circumstances, "injuries", injuries,
                "thirdParty", thirdParty == null || thirdParty.json().isEmpty() ? null : thirdParty.json(),
                "policeReport", policeReport, "workRelated", workRelated, "lawsuit", lawsuit);
    }

    /** Tells nothing of anybody's health. */
    @Override
    public String toString() {
        return "Accident[hidden]";
    }
}
