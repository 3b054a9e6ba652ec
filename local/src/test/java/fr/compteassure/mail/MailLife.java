package fr.compteassure.mail;

import fr.compteassure.acceptance.Application;
import fr.compteassure.contract.Life;
import java.time.Duration;

/** E-mails that SES takes, refuses for good, and does not take at once. */
final class MailLife implements Life {

    @Override
    public void live(Application application) {
        application.applicant();
        refused(application, "MessageRejected");
        refused(application, "Throttling");
        application.settle();
        application.advance(Duration.ofMinutes(1));
    }

    private static void refused(Application application, String error) {
        var person = application.person();
        application.endpoints().refuse(person.email()::equals, error, "no");
        application.open(person);
    }
}
