package fr.compteassure.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.local.aws.Sms;
import fr.compteassure.value.InsuredId;
import fr.compteassure.value.Nir;
import fr.compteassure.value.PhoneNumber;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** SMS go the way of e-mails: from the outbox, once, with retries, and in the end to the queue of failures. */
class SmsDeliveryTest {
    private static final PhoneNumber MOBILE = PhoneNumber.mobile("06 39 98 43 21");

    @AutoClose
    private final Application application = Application.start();
    private final List<String> logs = new CopyOnWriteArrayList<>();
    private final Person person = application.person();
    private final Cloud cloud = application.cloud("SendEmail");

    private InsuredId insured() {
        return application.cloud().keyedHash().of(new Nir(person.nir()));
    }

    private void enqueue(Duration ofUse) {
        application.runner().listenToLogs((_, line) -> logs.add(line));
        var now = application.runner().clock().instant();
        application.cloud().transaction().with(new SmsStore(application.cloud()).enqueueing(
                new SmsBody.BankChangeAnnounced(now.plus(ofUse)), insured(), MOBILE, now.plus(ofUse))).commit();
        application.settle();
    }

    private List<Sms> sent() {
        return application.endpoints().sns().sent();
    }

    private List<String> failures() {
        return application.endpoints().messages("MailFailures");
    }

    private void refuse(int status, String code) {
        application.endpoints().sns().refuse(MOBILE.value()::equals, status, code);
    }

    @Test
    void anSmsIsSentOnceAndNoted() {
        enqueue(Duration.ofDays(3));

        assertThat(sent()).extracting(Sms::to).containsExactly(MOBILE.value());
        assertThat(new SmsStore(cloud).export(insured())).singleElement().satisfies(
                sms -> assertThat(sms).containsKeys("sentAt", "messageId", "text").containsEntry("recipient",
                        MOBILE.value()));
        application.advance(Duration.ofMinutes(5));
        application.settle();
        assertThat(sent()).hasSize(1);
        assertThat(new OutboxStore(cloud).of(insured())).as("among the e-mails").isEmpty();
    }

    @Test
    void whatSnsCannotTakeNowGoesOutLater() {
        refuse(429, "Throttled");
        enqueue(Duration.ofDays(3));
        assertThat(sent()).isEmpty();

        application.endpoints().acceptAll();
        application.pass(Duration.ofSeconds(30));

        assertThat(sent()).hasSize(1);
        assertThat(failures()).isEmpty();
    }

    @Test
    void whatSnsRefusesForGoodIsToldToOperationsWithoutTheNumber() throws Exception {
        refuse(400, "InvalidParameter");

        enqueue(Duration.ofDays(3));

        assertThat(failures()).hasSize(1);
        assertThat(JSON.std.mapFrom(failures().getFirst())).containsEntry("kind", "BANK_CHANGE_ANNOUNCED")
                .containsEntry("reason", "InvalidParameter");
        assertThat(failures() + " " + logs).doesNotContain(MOBILE.value(), MOBILE.value().substring(3));
    }

    @Test
    void anSmsThatIsOfNoUseAnyMoreIsNotSent() {
        refuse(500, "InternalError");
        enqueue(Duration.ofMinutes(1));
        application.endpoints().acceptAll();

        application.pass(Duration.ofMinutes(2));

        assertThat(sent()).isEmpty();
        assertThat(failures()).isEmpty();
    }

    @Test
    void whileSnsIsDownEmailsGoOut() {
        refuse(500, "InternalError");
        for (int i = 0; i < 12; i++) {
            enqueue(Duration.ofDays(3));
        }

        application.open(person);

        assertThat(application.mails(person)).hasSize(1);
        assertThat(sent()).isEmpty();
    }
}
