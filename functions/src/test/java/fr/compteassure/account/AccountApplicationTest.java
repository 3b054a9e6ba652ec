package fr.compteassure.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.api.Fields;
import fr.compteassure.api.Problem.WrongField;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountApplicationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({"2026-11-24,à venir", "2985-03-12,à venir", "1896-11-22,trop ancienne", "0085-03-12,trop ancienne"})
    void whoGivesADateOfBirthThatNobodyLivingHasIsToldWhatIsWrong(String date, String reason) {
        var fields = new Fields(Map.of("birthDate", date));

        AccountApplication.birthDate(fields, TODAY);

        assertThat(fields.errors()).extracting(WrongField::field).containsExactly("birthDate");
        assertThat(fields.errors().getFirst().message()).contains(reason, "quatre chiffres comme 1985");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "1896-11-23"})
    void anyOtherIsRead(String date) {
        var fields = new Fields(Map.of("birthDate", date));

        assertThat(AccountApplication.birthDate(fields, TODAY)).isEqualTo(date);
        assertThat(fields.errors()).isEmpty();
    }
}
