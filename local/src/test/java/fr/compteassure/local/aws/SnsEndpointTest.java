package fr.compteassure.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishResponse;
import software.amazon.awssdk.services.sns.model.SnsException;

class SnsEndpointTest {
    private static final Sms SMS = new Sms("+33639981234", "Déjà 1 + 1 = 2 & plus", EndpointsFixture.NOW);

    @TempDir
    private Path folder;

    private static PublishResponse send(EndpointsFixture fixture, String number, String text) {
        try (var sns = fixture.client(SnsClient.builder())) {
            return sns.publish(request -> request.phoneNumber(number).message(text));
        }
    }

    @Test
    void anSmsIsKeptOverARestart() {
        try (var fixture = new EndpointsFixture(folder)) {
            assertThat(send(fixture, SMS.to(), SMS.text()).messageId()).isNotBlank();
        }
        try (var fixture = new EndpointsFixture(folder)) {
            assertThat(fixture.endpoints().sns().sent()).containsExactly(SMS);
        }
    }

    @ParameterizedTest
    @CsvSource({"0639981234, Bonjour", "+33 639981234, Bonjour", "+33639981234, ''"})
    void whatSnsWouldNotTakeIsRefused(String number, String text) {
        try (var fixture = new EndpointsFixture(null)) {
            var fault = catchThrowableOfType(SnsException.class, () -> send(fixture, number, text));

            assertThat(fault.awsErrorDetails().errorCode()).isEqualTo("InvalidParameter");
            assertThat(fixture.endpoints().sns().sent()).isEmpty();
        }
    }

    @Test
    void itRefusesWhatItIsToldTo() {
        try (var fixture = new EndpointsFixture(null)) {
            fixture.endpoints().sns().refuse(SMS.to()::equals, 429, "Throttled");
            assertThat(catchThrowableOfType(SnsException.class, () -> send(fixture, SMS.to(), "x")).statusCode())
                    .isEqualTo(429);
            send(fixture, "+33639985678", "x");

            fixture.endpoints().acceptAll();

            send(fixture, SMS.to(), SMS.text());
            assertThat(fixture.endpoints().sns().sent()).extracting(Sms::to).containsExactly("+33639985678", SMS.to());
        }
    }
}
