package fr.compteassure.payment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListPaymentsTest {
    @AutoClose
    private static final Application application = Application.shared();
    private static LocalDate today;
    private static Person someone;

    @BeforeAll
    static void start() {
        today = Paid.today(application);
    }

    private static Reply list(Person person, String query) {
        return application.api().get("/payments" + query, Api.session(application.logIn(person)));
    }

    private static List<?> items(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return (List<?>) reply.json().get("items");
    }

    @Test
    void withoutPaymentsTheListIsEmptyAndTheTotalsAreZero() {
        assertThat(list(application.member(), "").json()).isEqualTo(Map.of("items", List.of(), "totals",
                Map.of("paidCents", 0, "paidToInsuredCents", 0, "byMonth", List.of(), "byType", List.of())));
    }

    @Test
    void theLastTwentySevenMonthsAreListedTheNewestFirst() {
        var person = application.member();
        var now = Paid.care(person, today, 1);
        var oldest = Paid.care(person, today.minusMonths(27), 2);
        var tooOld = Paid.care(person, today.minusMonths(27).minusDays(1), 4);
        var toCome = Paid.care(person, today.plusDays(1), 8);
        application.importPayments(Paid.lines(oldest, tooOld, toCome, now));

        var reply = list(person, "");

        assertThat(Paid.ids(items(reply))).isEqualTo(Paid.ids(now, oldest));
        assertThat((Map<?, ?>) reply.json().get("totals")).extracting("paidCents").isEqualTo(3);
    }

    @Test
    void periodAndTypeFilterItemsAndTotals() {
        var person = application.member();
        var care = Paid.care(person, today.minusDays(10), 1900);
        var allowance = Paid.dailyAllowance(person, today.minusDays(10), 33734);
        var before = Paid.care(person, today.minusDays(11), 5);
        var after = Paid.care(person, today.minusDays(9), 7);
        application.importPayments(Paid.lines(care, allowance, before, after));
        var day = today.minusDays(10);

        var ofDay = list(person, "?from=" + day + "&to=" + day);
        var ofType = list(person, "?type=CARE&to=" + day);

        assertThat(Paid.ids(items(ofDay))).containsExactlyInAnyOrderElementsOf(Paid.ids(care, allowance));
        assertThat(Paid.ids(items(ofType))).isEqualTo(Paid.ids(care, before));
        assertThat((Map<?, ?>) ofType.json().get("totals")).extracting("paidCents", "byType")
                .containsExactly(1905, List.of(Map.of("type", "CARE", "paidCents", 1905)));
    }

    @Test
    void pagesHaveEveryPaymentOnceAndTheTotalsOfAllPages() {
        var person = application.member();
        var random = new Random(7);
        var payments = IntStream.range(0, 47).mapToObj(_ -> Paid.with(
                Paid.care(person, today.minusDays(random.nextInt(9)), random.nextInt(100_000)),
                "recipient", random.nextBoolean() ? "INSURED" : "PROVIDER")).collect(Collectors.toList());
        Collections.shuffle(payments, random);
        application.importPayments(Paid.lines(payments));

        var seen = new ArrayList<Object>();
        var reply = list(person, "?limit=10");
        var totals = reply.json().get("totals");
        seen.addAll(items(reply));
        while (reply.text("nextCursor") != null) {
            reply = list(person, "?limit=10&cursor=" + reply.text("nextCursor"));
            assertThat(reply.json().get("totals")).isEqualTo(totals);
            seen.addAll(items(reply));
        }

        assertThat(Paid.ids(seen)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(Paid.ids(payments));
        assertThat(seen).extracting(item -> (String) ((Map<?, ?>) item).get("paidOn"))
                .isSortedAccordingTo(Collections.reverseOrder());
        assertThat((Map<?, ?>) totals).extracting("paidCents", "paidToInsuredCents").containsExactly(
                sum(payments), sum(payments.stream().filter(one -> one.get("recipient").equals("INSURED")).toList()));
    }

    private static int sum(List<Map<String, Object>> payments) {
        return payments.stream().mapToInt(payment -> ((Long) payment.get("paidCents")).intValue()).sum();
    }

    @Test
    void totalsAreToTheCentByMonthAndByType() {
        var person = application.member();
        var month = YearMonth.from(today).minusMonths(2);
        application.importPayments(Paid.lines(Paid.care(person, month.atDay(1), 1),
                Paid.pension(person, month.atEndOfMonth(), 71_203), Paid.care(person, month.minusMonths(1).atDay(9), 9),
                Paid.dailyAllowance(person, month.plusMonths(1).atDay(1), 999_999_999)));

        assertThat(list(person, "").json().get("totals")).isEqualTo(Map.of("paidCents", 1_000_071_212,
                "paidToInsuredCents", 1_000_071_212,
                "byMonth", List.of(Map.of("month", month.plusMonths(1).toString(), "paidCents", 999_999_999),
                        Map.of("month", month.toString(), "paidCents", 71_204),
                        Map.of("month", month.minusMonths(1).toString(), "paidCents", 9)),
                "byType", List.of(Map.of("type", "CARE", "paidCents", 10),
                        Map.of("type", "DAILY_ALLOWANCE", "paidCents", 999_999_999),
                        Map.of("type", "PENSION", "paidCents", 71_203))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "?from=2026-02-30 | from", "?from=hier&to=demain | to from", "?to=+12026-1-1 | to", "?type=care | type",
            "?type= | type", "?limit=0 | limit", "?limit=101&cursor=x | limit cursor", "?cursor=Zm9v | cursor",
            "?page=2 | page", "?from=2020-01-01 | from", "?to=2999-12-31 | to", "?from=2999-12-31 | from",
            "?from=2026-02-02&to=2026-02-01 | to", "?from=2022-01-01&to=2024-04-02 | from",
            "?from=x&type=x&limit=x&cursor=x&sort=x | from type limit cursor sort"})
    void everyWrongParameterIsNamed(String query, String fields) {
        var reply = list(someone(), query);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("invalid-fields");
        assertThat(reply.wrongFields()).isEqualTo(List.of(fields.split(" ")));
    }

    private static Person someone() {
        someone = someone == null ? application.member() : someone;
        return someone;
    }

    @Test
    void aPeriodOfTwentySevenMonthsLongAgoMayBeAsked() {
        assertThat(list(someone(), "?from=2022-01-01&to=2024-04-01").status()).isEqualTo(200);
        assertThat(list(someone(), "?to=2022-01-01").status()).isEqualTo(200);
    }

    @Test
    void paymentsOfOthersAreNeverShown() {
        var me = application.member();
        var other = application.member();
        var mine = Paid.care(me, today, 1);
        var theirs = Paid.care(other, today, 2);
        application.importPayments(Paid.lines(mine, theirs));

        var page = Paid.ids(items(list(me, "?limit=1")));
        var cursor = Base64.getUrlEncoder().withoutPadding().encodeToString((today + "#~").getBytes(UTF_8));

        assertThat(page).isEqualTo(Paid.ids(mine));
        assertThat(list(me, "?cursor=" + cursor).wrongFields()).containsExactly("cursor");
        assertThat(list(me, "").response().body()).doesNotContain(me.nir());
    }

    @Test
    void withoutASessionNothingIsTold() {
        assertThat(application.api().get("/payments").status()).isEqualTo(401);
        assertThat(application.api().get("/payments?limit=0", Api.session("A".repeat(43))).problem())
                .isEqualTo("session-required");
    }
}
