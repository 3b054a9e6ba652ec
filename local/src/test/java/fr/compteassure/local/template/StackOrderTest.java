package fr.compteassure.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** CloudFormation refuses a stack in which one thing waits for another that waits for it. */
class StackOrderTest {
    @Test
    void nothingWaitsForItself() throws IOException {
        assertThat(Waits.of(TemplateFiles.MAIN).circle()).as("each waits for the next, and the last for the first")
                .isEmpty();
    }

    @Test
    void whatDoesIsFound() throws IOException {
        var waits = Waits.of(TemplateFiles.MAIN);
        waits.add("LogInRole", "Api");
        waits.add("LogIn", "LogInRole");

        assertThat(waits.circle()).contains("LogIn", "LogInAliaslive", "Api", "LogInRole");
    }
}
