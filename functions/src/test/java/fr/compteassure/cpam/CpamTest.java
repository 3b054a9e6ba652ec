package fr.compteassure.cpam;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CpamTest {
    private static final List<String> OVERSEAS = List.of("971", "972", "973", "974", "976");

    private final Cpams cpams = new Cpams();

    private Cpam cpam(String code) {
        return cpams.of(new CpamCode(code)).orElseThrow();
    }

    private static Stream<String> codes() {
        return Lists.rows("cpams.csv").stream().map(cells -> cells[0]);
    }

    /** Paris alone has summer time. */
    @ParameterizedTest
    @CsvSource({"971, America/Guadeloupe, -4, -4", "972, America/Martinique, -4, -4", "973, America/Cayenne, -3, -3",
            "974, Indian/Reunion, 4, 4", "976, Indian/Mayotte, 3, 3", "751, Europe/Paris, 1, 2",
            "201, Europe/Paris, 1, 2"})
    void aFundHasTheTimeOfItsPlace(String code, String zone, int winter, int summer) {
        var rules = cpam(code).zone().getRules();

        assertThat(cpam(code).zone().getId()).isEqualTo(zone);
        assertThat(rules.getOffset(LocalDateTime.parse("2026-01-15T09:00")).getTotalSeconds())
                .isEqualTo(winter * 3_600);
        assertThat(rules.getOffset(LocalDateTime.parse("2026-07-15T09:00")).getTotalSeconds())
                .isEqualTo(summer * 3_600);
    }

    @Test
    void everyOtherFundHasThatOfParis() {
        assertThat(codes().filter(code -> !OVERSEAS.contains(code)).map(this::cpam)).hasSize(102)
                .allMatch(cpam -> cpam.zone().getId().equals("Europe/Paris"));
    }

    @Test
    void theCodeOfAMergedFundLeadsToTheOneThatTookItOver() {
        assertThat(cpam("593").code()).isEqualTo(new CpamCode("595"));
        assertThat(cpams.of(new CpamCode("999"))).isEmpty();
    }

    @Test
    void anInventedCounterSaysSoAndOfOthersNothingIsInvented() {
        var counters = new Counters();
        var invented = Lists.rows("counters.csv", ";").stream().map(cells -> cells[0]).toList();

        assertThat(invented).contains("351", "751", "599", "595", "201", "974", "691").allSatisfy(code -> {
            assertThat(cpam(code)).isNotNull();
            assertThat(counters.of(new CpamCode(code)).address()).startsWith("Adresse de démonstration (inventée)");
            assertThat(counters.of(new CpamCode(code)).openingHours())
                    .startsWith("Horaires de démonstration (inventés)");
        });
        assertThat(codes().filter(code -> !invented.contains(code)).map(CpamCode::new).map(counters::of))
                .allMatch(counter -> counter.address().contains("36 46") && counter.openingHours().contains("36 46"));
    }

    @Test
    void anInventedPostalAddressSaysSoAndOfOthersThereIsNone() {
        var addresses = new PostalAddresses();
        var invented = Lists.rows("postal-addresses.csv", ";").stream().map(cells -> cells[0]).toList();

        assertThat(invented).contains("351", "751", "599", "201", "974", "691", "131", "441").allSatisfy(code -> {
            assertThat(cpam(code)).isNotNull();
            assertThat(addresses.of(new CpamCode(code))).hasSizeBetween(3, 5).noneMatch(String::isBlank)
                    .first().isEqualTo("Adresse de démonstration (inventée)");
        });
        assertThat(codes().filter(code -> !invented.contains(code)).map(CpamCode::new).map(addresses::of))
                .allMatch(List::isEmpty);
    }
}
