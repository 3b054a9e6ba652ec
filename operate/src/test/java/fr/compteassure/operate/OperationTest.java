package fr.compteassure.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

class OperationTest {
    private final Told out = new Told();
    private final Told err = new Told();

    private int run(RuntimeException fault) {
        return Operation.run(_ -> {
            throw fault;
        }, out.out, err.out);
    }

    private static AwsServiceException refusal(String code) {
        return AwsServiceException.builder().awsErrorDetails(AwsErrorDetails.builder().errorCode(code)
                .errorMessage("because").serviceName("CloudFormation").build()).build();
    }

    private static Settings settings(Map<String, String> properties, Map<String, String> environment) {
        var told = new Properties();
        told.putAll(properties);
        return new Settings(told, environment);
    }

    @Test
    void whoHasNoCredentialsIsToldHowToGetThem() {
        assertThat(run(SdkClientException.create("Unable to load credentials from any of the providers"))).isEqualTo(1);
        assertThat(err.toString()).startsWith("no AWS credentials: log in first").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ExpiredToken", "InvalidClientTokenId", "SignatureDoesNotMatch"})
    void credentialsThatDoNotCountAreNamed(String code) {
        assertThat(run(refusal(code))).isEqualTo(1);
        assertThat(err.toString()).startsWith("AWS does not accept these credentials (" + code + "): log in anew");
    }

    @Test
    void aRightThatIsMissingIsNamed() {
        assertThat(run(refusal("AccessDenied"))).isEqualTo(1);
        assertThat(err.toString()).isEqualToIgnoringNewLines("these credentials do not have the right: because");
    }

    @Test
    void whatElseAwsRefusesIsToldInItsWords() {
        assertThat(run(refusal("Throttling"))).isEqualTo(1);
        assertThat(err.toString()).isEqualToIgnoringNewLines("CloudFormation refused (Throttling): because");
    }

    @Test
    void whatIsDoneEndsWellAndWhatIsNotIsTold() {
        assertThat(Operation.run(told -> told.println("done"), out.out, err.out)).isZero();
        assertThat(run(new OperationFailure("not done"))).isEqualTo(1);

        assertThat(out.toString()).isEqualToIgnoringNewLines("done");
        assertThat(err.toString()).isEqualToIgnoringNewLines("not done");
    }

    @Test
    void theRegionIsThatWhichIsToldOrOfTheEnvironmentOrOfTheProject() {
        assertThat(settings(Map.of("region", "a"), Map.of("AWS_REGION", "b")).region()).isEqualTo("a");
        assertThat(settings(Map.of("region", ""), Map.of("AWS_REGION", "b")).region()).isEqualTo("b");
        assertThat(settings(Map.of(), Map.of("AWS_DEFAULT_REGION", "c")).region()).isEqualTo("c");
        assertThat(settings(Map.of(), Map.of()).region()).isEqualTo("eu-west-3");
        assertThat(settings(Map.of(), Map.of()).stack()).isEqualTo("compte-assure-dev");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "three"})
    void aNumberThatIsNoneIsNamed(String number) {
        assertThatThrownBy(() -> settings(Map.of("keep", number), Map.of()).count("keep", 3))
                .isInstanceOf(OperationFailure.class).hasMessage("-Dkeep=" + number + " is not a number of at least 1");
    }

    @Test
    void aFlagNeedsNoValue() {
        assertThat(settings(Map.of("show", ""), Map.of()).flag("show")).isTrue();
        assertThat(settings(Map.of("show", "true"), Map.of()).flag("show")).isTrue();
        assertThat(settings(Map.of("show", "false"), Map.of()).flag("show")).isFalse();
        assertThat(settings(Map.of(), Map.of()).flag("show")).isFalse();
    }
}
