package fr.compteassure.document;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.payment.StoredPayments;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The certificate of daily allowances and the statement of a month. */
class PaymentDocumentsTest {
    private static Application application;

    @BeforeAll
    static void start() {
        application = Application.start();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static String day(LocalDate date) {
        return "%02d/%02d/%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    @Test
    void theCertificateListsThePaymentsOfThePeriodWhole() {
        var desk = Desk.of(application);
        var first = desk.today().minusMonths(3).withDayOfMonth(1);
        desk.paid(StoredPayments.allowance(desk.insured(), first),
                StoredPayments.allowance(desk.insured(), first.plusDays(11)),
                StoredPayments.allowance(desk.insured(), first.plusDays(22)),
                StoredPayments.pension(desk.insured(), first.plusDays(5)));

        var reply = desk.allowances(first.plusDays(10), first.plusDays(13));

        assertThat(reply.text("type")).isEqualTo("DAILY_ALLOWANCE_CERTIFICATE");
        assertThat(Desk.text(reply)).contains("22 indemnités journalières", "soit 723,14 € brut, 674,68 € net",
                day(first), day(first.plusDays(21))).doesNotContain(day(first.plusDays(22)), "Pension");
        assertThat(Desk.text(reply)).contains("pour la période du 1er ").contains(" au 22 ");
    }

    @Test
    void aDayThatTouchesNoAllowanceIsNotCertified() {
        var desk = Desk.of(application);
        var first = desk.today().minusMonths(2);
        desk.paid(StoredPayments.allowance(desk.insured(), first));

        assertThat(desk.allowances(first.minusDays(9), first.minusDays(1)).status()).isEqualTo(422);
        var after = desk.allowances(first.plusDays(11), desk.today());
        assertThat(after.problem()).isEqualTo("nothing-to-certify");
        assertThat(after.text("detail")).contains("Aucune indemnité journalière");
        assertThat(desk.allowances(first.minusDays(9), first).status()).isEqualTo(201);
        assertThat(desk.allowances(first.plusDays(10), desk.today()).status()).isEqualTo(201);
    }

    @Test
    void aPeriodThatCannotBeIsRefusedWithItsField() {
        var desk = Desk.of(application);
        var today = desk.today();

        assertThat(desk.allowances(today, today.minusDays(1)).wrongFields()).containsExactly("to");
        assertThat(desk.allowances(today.minusMonths(1), today.plusDays(1)).wrongFields()).containsExactly("to");
        assertThat(desk.allowances(today.plusDays(1), today.plusDays(9)).wrongFields()).containsExactly("to");
        assertThat(desk.allowances(today.minusMonths(27).minusDays(1), today).wrongFields()).containsExactly("from");
        assertThat(desk.allowances(today.minusMonths(27), today).problem()).isEqualTo("nothing-to-certify");
        assertThat(desk.allowances("2026-02-30", "hier").wrongFields()).containsExactlyInAnyOrder("from", "to");
        assertThat(desk.post(Desk.ALLOWANCES, map("until", "2026-01-01")).wrongFields())
                .containsExactlyInAnyOrder("from", "to", "until");
    }

    @Test
    void theStatementHasEveryPaymentAndItsTotalToTheCent() {
        var desk = Desk.of(application);
        var month = YearMonth.from(desk.today()).minusMonths(1);
        var insured = desk.insured();
        desk.paid(StoredPayments.consultation(insured, null, month.atDay(1)),
                StoredPayments.consultation(insured, "1", month.atDay(9)),
                StoredPayments.consultation(insured, "2", month.atEndOfMonth()),
                StoredPayments.allowance(insured, month.atDay(2)), StoredPayments.pension(insured, month.atDay(8)),
                StoredPayments.pension(insured, month.atDay(1).minusDays(1)),
                StoredPayments.pension(insured, month.plusMonths(1).atDay(1)));

        var reply = desk.statement(month);

        assertThat(reply.text("type")).isEqualTo("MONTHLY_STATEMENT");
        assertThat(Desk.text(reply)).contains("Jean Lefèvre", "Zoé Lefèvre", "bénéficiaire n° 2",
                "Sous-total des remboursements de soins : 57,00 €",
                "Sous-total des indemnités journalières : 337,34 €",
                "Sous-total des pensions et autres prestations : 712,00 €", "1 106,34 €",
                "franchises récupérées : 6,00 €").doesNotContain("organisme complémentaire");
    }

    @Test
    void theStatementOfAMonthThatRunsSaysSoAndStopsToday() {
        var desk = Desk.of(application);
        desk.paid(StoredPayments.pension(desk.insured(), desk.today()),
                StoredPayments.pension(desk.insured(), desk.today().plusDays(1)));

        var text = Desk.text(desk.statement(YearMonth.from(desk.today())));

        assertThat(text).contains("Relevé provisoire", "712,00 €").doesNotContain("1 424,00 €");
    }

    @Test
    void aMonthWithoutPaymentHasNoStatement() {
        var desk = Desk.of(application);

        var reply = desk.statement(YearMonth.from(desk.today()));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.problem()).isEqualTo("nothing-to-certify");
        assertThat(reply.text("detail")).contains("Aucun versement");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "2026-00", "octobre", "2026-1", "2026-10-01", ""})
    void whatIsNoMonthIsRefused(String month) {
        var reply = Desk.of(application).statement(month);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.wrongFields()).containsExactly("month");
    }

    @Test
    void aMonthToComeOrTooLongAgoIsRefused() {
        var desk = Desk.of(application);
        var current = YearMonth.from(desk.today());

        for (var month : List.of(current.plusMonths(1), current.minusMonths(28))) {
            assertThat(desk.statement(month).wrongFields()).containsExactly("month");
        }
        assertThat(desk.statement(current.minusMonths(27)).status()).isEqualTo(422);
    }

    @Test
    void noMoneyOfOthersIsOnIt() {
        var other = Desk.of(application);
        var desk = Desk.of(application);
        other.paid(StoredPayments.pension(other.insured(), desk.today()));

        assertThat(desk.statement(YearMonth.from(desk.today())).status()).isEqualTo(422);
    }
}
