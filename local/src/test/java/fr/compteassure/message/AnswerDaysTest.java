package fr.compteassure.message;

import static fr.compteassure.message.Correspondence.advisor;
import static fr.compteassure.message.Correspondence.answer;
import static fr.compteassure.message.Correspondence.send;
import static fr.compteassure.message.Correspondence.thread;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.cpam.CpamCode;
import fr.compteassure.request.Procedures;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** By when a fund answers, as it is announced. */
class AnswerDaysTest {
    @AutoClose
    private final Application application = Application.start();

    private void at(String instant) {
        application.advance(Duration.between(application.runner().clock().instant(), Instant.parse(instant)));
    }

    private int days(String cpam) {
        var lookup = new AnswerDays(application.cloud()).lookup(new CpamCode(cpam));
        return application.cloud().read(lookup).of(lookup).orElseThrow();
    }

    private String answeredAfter(Duration wait) {
        var id = thread(AccountUser.of(application), "Bonjour.");
        application.advance(wait);
        answer(advisor(application), id, "Bonjour.");
        return id;
    }

    @Test
    void nothingIsKnownAtFirstAndThenTheMedianOfWhatWasAnsweredOfThisFund() {
        at("2027-06-07T08:00:00Z");
        assertThat(days("351")).isEqualTo(5);

        answeredAfter(Duration.ofHours(1));
        assertThat(days("351")).isEqualTo(1);
        assertThat(send(AccountUser.of(application), "Bonjour.").text("answerBy")).isEqualTo("2027-06-08");
        answeredAfter(Duration.ofDays(3));
        answeredAfter(Duration.ofDays(7));

        assertThat(days("351")).isEqualTo(3);
        assertThat(days("441")).isEqualTo(5);
        assertThat(send(AccountUser.of(application), "Bonjour.").text("answerBy")).isEqualTo("2027-06-22");
    }

    @Test
    void whatWasAnsweredLongAgoSaysNothingAnyMore() {
        at("2027-06-07T08:00:00Z");
        answeredAfter(Duration.ofDays(1));
        assertThat(days("351")).isEqualTo(1);

        application.advance(Duration.ofDays(91));

        assertThat(days("351")).isEqualTo(5);
        answeredAfter(Duration.ofDays(3));
        assertThat(days("351")).isEqualTo(3);
    }

    @Test
    void theDayIsThatOfTheFundsOwnPlaceItsHolidaysIncluded() {
        at("2027-12-16T21:30:00Z");
        var reunion = Procedures.user(application, Map.of("cpam", "974"));
        var paris = AccountUser.of(application);

        assertThat(send(paris, "Bonjour.").text("answerBy")).isEqualTo("2027-12-23");
        // There it is the 17th, a Friday, and Monday the 20th is the day of the abolition of slavery.
        assertThat(send(reunion, "Bonjour.").text("answerBy")).isEqualTo("2027-12-27");
        assertThat(AdvisorUser.of(application, "974", "Lou Hoarau").send("GET", "/advisor/messages", null).status())
                .isEqualTo(200);
    }
}
