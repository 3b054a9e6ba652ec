package fr.compteassure.payment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.acceptance.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list reads what it shows, however much there is. */
class PaymentReadsTest {
    private static final int PAGE = 20;
    /** 27 months lie in four years at the most. */
    private static final int YEARS = 4;

    @AutoClose
    private static final Application application = Application.shared();
    private static LocalDate today;

    @BeforeAll
    static void start() {
        today = Paid.today(application);
    }

    /** A list, all pages of which are asked for, and what was read for it. */
    private record Listed(List<String> ids, int pages, PaymentReads reads) {
        static Listed of(Person person, String query) {
            var session = Api.session(application.logIn(person));
            var ids = new ArrayList<String>();
            var pages = new ArrayList<Reply>();
            var reads = PaymentReads.by(application, "ListPayments", () -> {
                var cursor = "";
                do {
                    var reply = application.api().get("/payments?" + query + cursor, session);
                    pages.add(reply);
                    ids.addAll(Paid.ids((List<?>) reply.json().get("items")));
                    cursor = "&cursor=" + reply.text("nextCursor");
                } while (pages.getLast().text("nextCursor") != null);
            });
            return new Listed(ids, pages.size(), reads);
        }
    }

    private static List<Map<String, Object>> care(Person person, int count) {
        return IntStream.range(0, count).mapToObj(i -> Paid.care(person, today.minusDays(i % 700), i)).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 300})
    void theFirstPageReadsItsPaymentsAndTheSums(int count) {
        var person = application.member();
        application.importPayments(Paid.lines(care(person, count)));
        var session = Api.session(application.logIn(person));

        var reads = PaymentReads.by(application, "ListPayments",
                () -> assertThat((List<?>) application.api().get("/payments", session).json().get("items"))
                        .hasSize(PAGE));

        assertThat(reads.payments()).isEqualTo(PAGE + 1);
        assertThat(reads.sums()).isBetween(1, YEARS);
    }

    @Test
    void allPagesReadEachPaymentOnceAndOneMoreAPage() {
        var person = application.member();
        var paid = care(person, 300);
        application.importPayments(Paid.lines(paid));

        var listed = Listed.of(person, "limit=20");

        assertThat(listed.ids()).hasSize(300).containsExactlyInAnyOrderElementsOf(Paid.ids(paid));
        assertThat(listed.pages()).isEqualTo(300 / PAGE);
        assertThat(listed.reads().payments()).isLessThanOrEqualTo(300 + listed.pages());
    }

    @Test
    void ofARareTypeLittleElseIsRead() {
        var person = application.member();
        var paid = new ArrayList<>(care(person, 300));
        var pensions = IntStream.range(0, 3).mapToObj(i -> Paid.pension(person, today.minusDays(100 * i + 50), 71_200))
                .toList();
        paid.addAll(pensions);
        application.importPayments(Paid.lines(paid));

        var listed = Listed.of(person, "type=PENSION");

        assertThat(listed.ids()).isEqualTo(Paid.ids(pensions));
        assertThat(listed.reads().payments()).isLessThanOrEqualTo(2 * pensions.size());
    }

    @Test
    void ofATypeAmongOthersEveryPaymentIsListedOnceInOrder() {
        var person = application.member();
        var paid = new ArrayList<>(care(person, 120));
        paid.addAll(care(person, 60).stream().map(one -> Paid.with(one, "paidOn", today.minusDays(9).toString()))
                .toList());
        var allowances = IntStream.range(0, 60).mapToObj(i -> Paid.dailyAllowance(person, today.minusDays(2 * i), i))
                .toList();
        paid.addAll(allowances);
        application.importPayments(Paid.lines(paid));

        var listed = Listed.of(person, "type=DAILY_ALLOWANCE");

        assertThat(listed.ids()).isEqualTo(Paid.ids(allowances));
        assertThat(listed.pages()).isEqualTo(60 / PAGE);
        assertThat(Listed.of(person, "limit=7&type=CARE").ids()).hasSize(180).doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(Paid.ids(allowances));
    }

    /** It tells the year's counters too. */
    @Test
    void aStatementReadsThePaymentsOfItsYearUpToItsMonth() {
        var person = application.member();
        var month = today.withDayOfMonth(1).minusMonths(1);
        application.importPayments(Paid.lines(IntStream.range(0, 24)
                .mapToObj(i -> Paid.pension(person, month.minusMonths(i), 71_200)).toList()));
        // The log-in takes longer than payments are read with more care after an import.
        var session = Api.session(application.logIn(person));

        var reads = PaymentReads.by(application, "IssueMonthlyStatement", () -> assertThat(application.api()
                .post("/documents/monthly-statements", Values.map("month", month.toString().substring(0, 7)), session)
                .status()).isEqualTo(201));

        assertThat(reads.payments()).isEqualTo(month.getMonthValue());
    }

    @Test
    void whoHasNoPaymentsReadsNone() {
        assertThat(Listed.of(application.member(), "limit=20").reads().payments()).isZero();
    }
}
