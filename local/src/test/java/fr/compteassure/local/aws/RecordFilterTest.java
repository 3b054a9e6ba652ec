package fr.compteassure.local.aws;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordFilterTest {
    @Test
    void aFilterThatTheRunnerDoesNotKnowIsNamed() {
        Map<String, Object> properties = Map.of("StartingPosition", "LATEST", "FilterCriteria",
                Map.of("Filters", List.of(Map.of("Pattern", "{\"eventName\":[{\"anything-but\":[\"INSERT\"]}]}"))));
        assertThatThrownBy(() -> Subscription.of("SendEmail", properties, null)).isInstanceOf(LocalFailure.class)
                .hasMessageContaining("SendEmail").hasMessageContaining("eventName");
    }
}
