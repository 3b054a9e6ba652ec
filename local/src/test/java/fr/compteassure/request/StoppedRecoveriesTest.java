package fr.compteassure.request;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.local.template.WrittenResource;
import org.junit.jupiter.api.Test;

/** What the alarm of {@code stacks/watch.yaml} looks for is what StopRequest logs. */
class StoppedRecoveriesTest {
    @Test
    void theFilterLooksForTheLineOfStopRequest() {
        assertThat(WrittenResource.ofType("AWS::Logs::MetricFilter"))
                .filteredOn(filter -> filter.id().equals("StoppedRecoveries")).singleElement()
                .extracting(filter -> filter.text("FilterPattern")).asString()
                .contains("$.message = \"*" + StopRequest.ALARM + "*\"");
        assertThat(StopRequest.ALARM).isEqualTo("recovery=STOPPED");
    }
}
