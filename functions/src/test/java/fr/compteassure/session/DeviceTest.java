package fr.compteassure.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Firefox sur Windows   | Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0",
            "Firefox sur Android   | Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0",
            "Firefox sur iPhone    | Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML,"
                    + " like Gecko) FxiOS/145.0 Mobile/15E148 Safari/605.1.15",
            "Safari sur iPhone     | Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML,"
                    + " like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
            "Safari sur Mac        | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like"
                    + " Gecko) Version/18.1 Safari/605.1.15",
            "Chrome sur Android    | Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/142.0.0.0 Mobile Safari/537.36",
            "Chrome sur iPad       | Mozilla/5.0 (iPad; CPU OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like"
                    + " Gecko) CriOS/142.0 Mobile/15E148 Safari/604.1",
            "Chrome sur Chromebook | Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/142.0.0.0 Safari/537.36",
            "Edge sur Windows      | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0",
            "Opera sur Linux       | Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/142.0.0.0 Safari/537.36 OPR/124.0.0.0",
            "Samsung Internet sur Android | Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36",
            "Navigateur sur Windows | Something/1.0 (Windows)", "Chrome | Chrome/142.0",
            "Appareil inconnu | curl/8.5.0"})
    void aBrowserIsNamedAsItsOwnerWould(String name, String userAgent) {
        assertThat(Device.named(Optional.of(userAgent))).isEqualTo(name);
    }

    @Test
    void oneThatSaysNothingHasAName() {
        assertThat(Device.named(Optional.empty())).isEqualTo("Appareil inconnu");
    }
}
