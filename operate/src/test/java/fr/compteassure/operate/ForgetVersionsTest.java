package fr.compteassure.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForgetVersionsTest {
    private final FakeLambda lambda = new FakeLambda();
    private final Told told = new Told();

    private void forget(int keep, String... functions) {
        new ForgetVersions(lambda, List.of(functions), keep).run(told.out);
    }

    @Test
    void theNewestStayWhateverPageTheyAreOn() {
        lambda.with("logIn", 11, "11", Map.of());

        forget(3, "logIn");

        assertThat(lambda.versions.get("logIn")).containsExactly("$LATEST", "9", "10", "11");
        assertThat(told.toString()).contains("logIn: 8 old versions deleted",
                "8 old versions of 1 functions deleted; Lambda holds 4.00 GB of code in this region, 12.00 GB before");
    }

    @Test
    void whatAnAliasPointsToStaysHoweverOldAlsoInTheMiddleOfAGradualDeployment() {
        lambda.with("logIn", 9, "2", Map.of("4", 0.1));

        forget(1, "logIn");

        assertThat(lambda.versions.get("logIn")).containsExactly("$LATEST", "2", "4", "9");
    }

    @Test
    void aFunctionThatIsNeverPublishedAndOneOfAnotherStackAreLeftAlone() {
        lambda.with("purge", 0, null, Map.of()).with("another", 9, "9", Map.of());

        forget(3, "purge");

        assertThat(lambda.versions.get("purge")).containsExactly("$LATEST");
        assertThat(lambda.versions.get("another")).hasSize(10);
        assertThat(told.toString()).contains("0 old versions of 1 functions deleted");
    }

    @Test
    void oneThatCannotBeCleanedKeepsNoOtherFromIt() {
        lambda.with("broken", 9, "9", Map.of()).with("logIn", 9, "9", Map.of());
        lambda.failing = "broken";

        assertThatThrownBy(() -> forget(3, "broken", "logIn")).isInstanceOf(OperationFailure.class)
                .hasMessageContaining("1 functions could not be cleaned").hasMessageContaining("broken: not today");
        assertThat(lambda.versions.get("logIn")).hasSize(4);
    }

    @Test
    void onceMoreDoesNothing() {
        lambda.with("logIn", 9, "9", Map.of());

        forget(3, "logIn");
        forget(3, "logIn");

        assertThat(lambda.versions.get("logIn")).hasSize(4);
    }
}
