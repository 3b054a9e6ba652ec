package fr.compteassure.payment;

import static fr.compteassure.acceptance.Application.atOnce;
import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.RunContext;
import fr.compteassure.local.aws.Mail;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotifyStatementsTest {
    private static final String SUBJECT = "Votre relevé du mois est disponible";

    @AutoClose
    private final Application application = Application.start();
    private LocalDate lastMonth;

    @BeforeEach
    void start() {
        lastMonth = YearMonth.from(Paid.today(application)).minusMonths(1).atDay(9);
    }

    private void notifyAll(int notified) {
        var answer = application.runner().runSchedule("NotifyStatements").text();
        assertThat(answer).isEqualTo("{\"notified\":" + notified + ",\"goesOn\":false}");
    }

    private List<Mail> notices(Person person) {
        return application.mails(person).stream().filter(mail -> mail.subject().equals(SUBJECT)).toList();
    }

    private void paid(Person person, LocalDate on) {
        application.importPayments(Paid.lines(Paid.care(person, on, 1900), Paid.care(person, on, 700)));
    }

    @Test
    void whoHasPaymentsIsToldOnceAMonthHoweverManyRuns() {
        var people = IntStream.range(0, 8).mapToObj(_ -> application.member()).toList();
        people.forEach(person -> paid(person, lastMonth));

        var told = atOnce(4, () -> application.runner().runSchedule("NotifyStatements").text()).stream()
                .mapToInt(text -> Integer.parseInt(text.replaceAll("\\D", ""))).sum();
        notifyAll(0);

        assertThat(told).isEqualTo(8);
        assertThat(people).allSatisfy(person -> assertThat(notices(person)).hasSize(1));
    }

    @Test
    void theEmailTellsTheMonthAndNothingOfHealth() {
        var person = application.member();
        paid(person, lastMonth);

        notifyAll(1);

        var mail = notices(person).getFirst();
        var month = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH).format(lastMonth);
        var documents = application.runner().uri() + "documents#month=" + YearMonth.from(lastMonth);
        assertThat(List.of(mail.text(), mail.html())).allSatisfy(text -> assertThat(text)
                .contains("Bonjour Jean Lefèvre").contains(month).contains(documents)
                .doesNotContain(person.nir()).doesNotContain("token").doesNotContain("19,00").doesNotContain("1900")
                .doesNotContain("Morel").doesNotContainIgnoringCase("consultation")
                .doesNotContainIgnoringCase("soin").doesNotContain("{{"));
        assertThat(mail.subject()).doesNotContain(month);
    }

    @Test
    void onlyWhoWantsEmailsIsTold() {
        var person = application.person();
        var body = person.application();
        body.put("contact", map("email", person.email(),
                "preferences", map("email", false, "sms", false, "phone", false)));
        application.api().post("/accounts", body);
        application.api().post("/accounts/validation", map("token", application.token(person)));
        paid(person, lastMonth);

        notifyAll(0);

        assertThat(notices(person)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bounce", "complaint"})
    void whoseAddressTakesOrWantsNoEmailIsNotTold(String what) {
        var person = application.person().whoseEmails(what);
        AccountUser.of(application, person).code();
        application.settle();
        paid(person, lastMonth);

        notifyAll(0);

        assertThat(notices(person)).isEmpty();
    }

    @Test
    void neitherPendingAccountsNorPeopleWithoutOneAreTold() {
        var applicant = application.applicant();
        var without = application.person();
        paid(applicant, lastMonth);
        paid(without, lastMonth);
        paid(Person.next(), lastMonth);

        notifyAll(0);

        assertThat(notices(applicant)).isEmpty();
        assertThat(notices(without)).isEmpty();
    }

    @Test
    void nobodyWithoutPaymentsInTheMonthIsTold() {
        var person = application.member();
        paid(person, lastMonth.minusMonths(1));
        paid(person, lastMonth.plusMonths(1));

        notifyAll(0);

        assertThat(notices(person)).isEmpty();
    }

    @Test
    void whoseOnlyPaymentWasMovedToAnotherMonthIsNotTold() {
        var person = application.member();
        var payment = Paid.care(person, lastMonth, 1900);
        application.importPayments(Paid.lines(payment));
        application.importPayments(Paid.lines(Paid.with(payment, "paidOn", lastMonth.minusMonths(1).toString())));

        notifyAll(0);

        assertThat(notices(person)).isEmpty();
    }

    @Test
    void theNextMonthIsToldInItsTurn() {
        var person = application.member();
        paid(person, lastMonth);
        paid(person, lastMonth.plusMonths(1));
        notifyAll(1);

        var next = lastMonth.plusMonths(2).withDayOfMonth(1).atTime(8, 0).atZone(ZoneId.of("Europe/Paris"));
        application.advance(Duration.between(application.runner().clock().instant(), next.toInstant()));
        notifyAll(1);

        assertThat(notices(person)).hasSize(2);
    }

    @Test
    void aRunThatStopsHalfWayIsGoneOnWithFromThere() throws Exception {
        var people = IntStream.range(0, 6).mapToObj(_ -> application.member()).toList();
        people.forEach(person -> paid(person, lastMonth));
        var function = new NotifyStatements(application.cloud("NotifyStatements"));
        var answer = new ByteArrayOutputStream();

        function.handleRequest(new ByteArrayInputStream("{}".getBytes()), answer,
                RunContext.stoppingAfter(4, "NotifyStatements"));

        assertThat(answer.toString()).isEqualTo("{\"notified\":4,\"goesOn\":true}");
        assertThat(people).allSatisfy(person -> assertThat(notices(person)).hasSize(1));
    }
}
