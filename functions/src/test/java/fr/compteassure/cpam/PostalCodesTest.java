package fr.compteassure.cpam;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.value.PostalCode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostalCodesTest {
    private final PostalCodes codes = new PostalCodes();

    @ParameterizedTest
    @CsvSource({"35000, 351", "75011, 751", "59000, 595", "59252, 599 595", "64270, 642 641", "20000, 201",
            "20200, 202",
            "97110, 971", "97150, 971", "97133, 971", "97400, 974", "97600, 976", "98800, ''", "97500, ''"})
    void theFundsOfAPostalCode(String code, String funds) {
        assertThat(codes.cpams(new PostalCode(code)))
                .isEqualTo(
                        List.of(funds.split(" ")).stream().filter(fund -> !fund.isEmpty()).map(CpamCode::new).toList());
    }

    @ParameterizedTest
    @CsvSource({"59", "62", "64", "76"})
    void everyFundOfADepartementThatHasSeveralIsOneOfTheList(String departement) {
        var cpams = new Cpams();

        assertThat(codes.cpams(new PostalCode(departement + "000"))).isNotEmpty()
                .allMatch(code -> cpams.of(code).isPresent());
    }
}
