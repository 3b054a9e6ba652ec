package fr.compteassure.bench.coldstart.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.local.json.Json;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SampleEventTest {
    private static SampleEvent sample(String function, LocalDate today) {
        return new SampleEvent(Path.of("../events", function + ".json"), today);
    }

    @Test
    void daysOfASampleAreAsFarFromTodayAsTheyWereFromItsOwn() {
        assertThat(sample("ReportVitaleCard", LocalDate.of(2028, 3, 1)).body())
                .containsEntry("occurredOn", "2028-02-29").containsEntry("kind", "STOLEN");
    }

    @Test
    void aBirthDateStaysWhatItIs() {
        assertThat(sample("OpenAccount", LocalDate.of(2028, 3, 1)).body()).containsEntry("birthDate", "1985-03-12");
    }

    @Test
    void whatStandsForATokenOrAnIdIsReplaced() {
        var event = Json.object(sample("ReplyToThread", LocalDate.of(2026, 11, 23)).of("TOKEN").path("threadId", "ID")
                .with(Map.of("body", "Merci.")).bytes());

        assertThat(event.get("headers")).asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("Authorization", "Bearer TOKEN");
        assertThat(event).containsEntry("pathParameters", Map.of("threadId", "ID"))
                .containsEntry("body", "{\"body\":\"Merci.\"}");
    }
}
