package fr.compteassure.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.acceptance.RoundTrips;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindCpamTest {
    @AutoClose
    private static final Application application = Application.shared();

    private static Reply find(String postalCode) {
        return application.api()
                .get("/cpams?postalCode=" + URLEncoder.encode(postalCode, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return (List<Map<String, Object>>) reply.json().get("items");
    }

    private static Map<String, Object> only(String postalCode) {
        var items = items(find(postalCode));
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    @Test
    void aFundIsToldWithEveryWayToReachIt() {
        var fund = only("35000");

        assertThat(fund).containsEntry("code", "351").containsEntry("name", "CPAM d’Ille-et-Vilaine")
                .containsEntry("phone", "3646").containsEntry("phoneFromAbroad", "+33184903646")
                .containsEntry("channels", List.of("COUNTER", "PHONE", "SIGN_LANGUAGE_VIDEO"))
                .containsEntry("answerDays", 5).doesNotContainKey("communes");
        assertThat((String) fund.get("address")).startsWith("Adresse de démonstration (inventée)");
        assertThat((Map<?, ?>) fund.get("signLanguage")).extracting("provider", "openingHours")
                .containsExactly("Elioz", "Du lundi au jeudi de 8 h 30 à 17 h, le vendredi de 8 h 30 à 16 h");
        assertThat(find("35000").json()).doesNotContainKey("advice");
    }

    @Test
    void noCounterOfARealFundIsInvented() {
        assertThat(only("29200")).containsEntry("address",
                "L’adresse du point d’accueil le plus proche de chez vous est donnée au 36 46.");
    }

    @Test
    void theRelayOverseasPromisesNoHoursOfTheMainland() {
        assertThat((Map<?, ?>) only("97200").get("signLanguage")).extracting("openingHours")
                .isEqualTo("Les horaires outre-mer sont indiqués sur la page du service");
    }

    @Test
    void aCodeThatFundsShareHasThemAllWithTheCommunesToChooseBy() {
        var reply = find("13780");

        assertThat(items(reply)).extracting(item -> item.get("code"), item -> item.get("communes")).containsExactly(
                tuple("131", List.of("Cuges-les-Pins")),
                tuple("831", List.of("Riboux")));
        assertThat(reply.text("advice")).contains("votre commune");
    }

    @ParameterizedTest
    @CsvSource({"97133, 971", "97150, 971", "94390, 911", "59116, 594", "20167, 201", "' 97 400 ', 974"})
    void unusualCodesLeadToTheirFund(String postalCode, String fund) {
        assertThat(only(postalCode)).containsEntry("code", fund);
    }

    @ParameterizedTest
    @CsvSource({"98000, CCSS", "97500, Caisse de prévoyance sociale de Saint-Pierre-et-Miquelon", "98713, Polynésie",
            "98800, CAFAT", "98600, CPSWF", "98400, celle qui vous assurait", "00000, pas un code postal français",
            "99123, +33 1 84 90 36 46", "96000, pas un code postal français",
            "35042, la CPAM d’Ille-et-Vilaine", "59999, la CPAM de Lille-Douai"})
    void aCodeWithoutAFundIsToldWhereToGo(String postalCode, String advice) {
        var reply = find(postalCode);

        assertThat(items(reply)).isEmpty();
        assertThat(reply.text("advice")).contains(advice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3500", "350000", "2A004", "35-00", "٣٥٠٠٠", "<b>35"})
    void whatIsNotFiveDigitsIsRefused(String postalCode) {
        var reply = find(postalCode);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("invalid-fields");
        assertThat(reply.wrongFields()).containsExactly("postalCode");
    }

    @Test
    void withoutAPostalCodeOrWithMoreThanThatNothingIsFound() {
        assertThat(application.api().get("/cpams").wrongFields()).containsExactly("postalCode");
        assertThat(application.api().get("/cpams?postalCode=35000&commune=Rennes").wrongFields())
                .containsExactly("commune");
    }

    @ParameterizedTest
    @CsvSource({"35000, 1", "13780, 1", "98000, 0"})
    void aSearchIsOneRoundTripAtMost(String postalCode, int trips) {
        assertThat(RoundTrips.of("FindCpam", () -> find(postalCode))).isEqualTo(trips);
    }

    @Test
    void theAnswerMayBeKeptForAnHour() {
        assertThat(find("35000").header("Cache-Control")).isEqualTo("public, max-age=3600");
    }
}
