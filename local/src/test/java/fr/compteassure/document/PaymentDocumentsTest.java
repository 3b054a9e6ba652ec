package fr.compteassure.document;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.payment.Deductions;
import fr.compteassure.payment.Payment;
import fr.compteassure.payment.StoredPayments;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The certificate of daily allowances and the statement of a month. */
class PaymentDocumentsTest {
    @AutoClose
    private static final Application application = Application.shared();

    private static String day(LocalDate date) {
        return "%02d/%02d/%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    @Test
    void theCertificateIsOfThePeriodAskedForAndListsItsPaymentsWhole() {
        var user = DocumentUser.of(application);
        var first = user.today().minusMonths(3).withDayOfMonth(1);
        user.paid(StoredPayments.allowance(user.insured(), first),
                StoredPayments.allowance(user.insured(), first.plusDays(11)),
                StoredPayments.allowance(user.insured(), first.plusDays(22)),
                StoredPayments.pension(user.insured(), first.plusDays(5)));

        var reply = user.allowances(first.plusDays(10), first.plusDays(13));

        assertThat(reply.text("type")).isEqualTo("DAILY_ALLOWANCE_CERTIFICATE");
        assertThat(DocumentUser.text(reply)).contains("22 indemnités journalières", "soit 723,14 € brut, 674,68 € net",
                day(first), day(first.plusDays(21))).doesNotContain(day(first.plusDays(22)), "Pension");
        assertThat(reply.json()).containsEntry("period",
                map("from", first.plusDays(10).toString(), "to", first.plusDays(13).toString()));
        assertThat(DocumentUser.text(reply)).contains("Pour la période du 11 ", "au 14 ",
                "2 paiements d’indemnités journalières", "comprennent des jours hors de la période demandée",
                "Comptés en entier, du 1er ");
    }

    @Test
    void aDayThatTouchesNoAllowanceIsNotCertified() {
        var user = DocumentUser.of(application);
        var first = user.today().minusMonths(2);
        user.paid(StoredPayments.allowance(user.insured(), first));

        assertThat(user.allowances(first.minusDays(9), first.minusDays(1)).status()).isEqualTo(422);
        var after = user.allowances(first.plusDays(11), user.today());
        assertThat(after.problem()).isEqualTo("nothing-to-certify");
        assertThat(after.text("detail")).contains("Aucune indemnité journalière");
        assertThat(user.allowances(first.minusDays(9), first).status()).isEqualTo(201);
        assertThat(user.allowances(first.plusDays(10), user.today()).status()).isEqualTo(201);
    }

    @Test
    void aPeriodThatCannotBeIsRefusedWithItsField() {
        var user = DocumentUser.of(application);
        var today = user.today();

        assertThat(user.allowances(today, today.minusDays(1)).wrongFields()).containsExactly("to");
        assertThat(user.allowances(today.minusMonths(1), today.plusDays(1)).wrongFields()).containsExactly("to");
        assertThat(user.allowances(today.plusDays(1), today.plusDays(9)).wrongFields()).containsExactly("to");
        assertThat(user.allowances(today.minusMonths(27).minusDays(1), today).wrongFields()).containsExactly("from");
        assertThat(user.allowances(today.minusMonths(27), today).problem()).isEqualTo("nothing-to-certify");
        assertThat(user.allowances("2026-02-30", "hier").wrongFields()).containsExactlyInAnyOrder("from", "to");
        assertThat(user.post(DocumentUser.ALLOWANCES, map("until", "2026-01-01")).wrongFields())
                .containsExactlyInAnyOrder("from", "to", "until");
    }

    @Test
    void theStatementHasEveryPaymentAndItsTotalToTheCent() {
        var user = DocumentUser.of(application);
        var month = YearMonth.from(user.today()).minusMonths(1);
        var insured = user.insured();
        user.paid(StoredPayments.consultation(insured, null, month.atDay(1)),
                StoredPayments.consultation(insured, "1", month.atDay(9)),
                StoredPayments.consultation(insured, "2", month.atEndOfMonth()),
                StoredPayments.allowance(insured, month.atDay(2)), StoredPayments.pension(insured, month.atDay(8)),
                StoredPayments.pension(insured, month.atDay(1).minusDays(1)),
                StoredPayments.pension(insured, month.plusMonths(1).atDay(1)));

        var reply = user.statement(month);

        assertThat(reply.text("type")).isEqualTo("MONTHLY_STATEMENT");
        assertThat(DocumentUser.text(reply)).contains("Jean Lefèvre", "Zoé", "bénéficiaire n° 2",
                "Sous-total des remboursements de soins 57,00 €",
                "Sous-total des indemnités journalières 337,34 €",
                "Sous-total des pensions et autres prestations 712,00 €", "Total du mois 1 106,34 €",
                "6,00 € de participations forfaitaires ou franchises").doesNotContain("organisme complémentaire");
    }

    @Test
    void theYearsCountersAreThoseOfThePaymentsUpToTheMonth() {
        var user = DocumentUser.of(application);
        var day = user.today().withDayOfYear(1).minusYears(1).plusMonths(4);
        user.paid(keepingBack(user, day.minusMonths(2), 200, 100), keepingBack(user, day, 400, 0),
                keepingBack(user, day.plusMonths(1), 800, 0), keepingBack(user, day.minusYears(1), 1600, 0));

        assertThat(DocumentUser.text(user.statement(YearMonth.from(day)))).contains(
                "Retenu ce mois-ci : 4,00 € de participations forfaitaires.",
                "pour Jean, participation forfaitaire 6,00 € sur 50 €, franchise 1,00 € sur 50 €");
    }

    private static Payment keepingBack(DocumentUser user, LocalDate paidOn, long participation, long franchise) {
        var payment = StoredPayments.pension(user.insured(), paidOn);
        return new Payment(payment.id(), payment.insured(), paidOn, payment.recipient(), null, payment.paidCents(),
                null,
                new Deductions(participation, franchise, List.of()), null, payment.benefit());
    }

    @Test
    void theStatementOfAMonthThatRunsSaysSoAndStopsToday() {
        var user = DocumentUser.of(application);
        user.paid(StoredPayments.pension(user.insured(), user.today()),
                StoredPayments.pension(user.insured(), user.today().plusDays(1)));

        var text = DocumentUser.text(user.statement(YearMonth.from(user.today())));

        assertThat(text).contains("Relevé provisoire", "712,00 €").doesNotContain("1 424,00 €");
    }

    @Test
    void aMonthWithoutPaymentHasNoStatement() {
        var user = DocumentUser.of(application);

        var reply = user.statement(YearMonth.from(user.today()));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.problem()).isEqualTo("nothing-to-certify");
        assertThat(reply.text("detail")).contains("Aucun versement");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "2026-00", "octobre", "2026-1", "2026-10-01", ""})
    void whatIsNoMonthIsRefused(String month) {
        var reply = DocumentUser.of(application).statement(month);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.wrongFields()).containsExactly("month");
    }

    @Test
    void aMonthToComeOrTooLongAgoIsRefused() {
        var user = DocumentUser.of(application);
        var current = YearMonth.from(user.today());

        for (var month : List.of(current.plusMonths(1), current.minusMonths(28))) {
            assertThat(user.statement(month).wrongFields()).containsExactly("month");
        }
        assertThat(user.statement(current.minusMonths(27)).status()).isEqualTo(422);
    }

    @Test
    void noMoneyOfOthersIsOnIt() {
        var other = DocumentUser.of(application);
        var user = DocumentUser.of(application);
        other.paid(StoredPayments.pension(other.insured(), user.today()));

        assertThat(user.statement(YearMonth.from(user.today())).status()).isEqualTo(422);
    }
}
