package fr.compteassure.mail;

import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.contract.Life;
import java.time.Duration;
import java.util.List;

/** E-mails that SES takes, the last of an account among them, refuses for good, and does not take at once. */
final class MailLife implements Life {

    @Override
    public void live(Application application) {
        var outbox = new OutboxFixture(application);
        outbox.enqueue(List.of(outbox.composed(new EmailBody.AccountClosed(application.runner().clock().instant()))));
        var member = application.member();
        application.settle();
        application.api().get("/account/emails", Api.session(application.logIn(member)));
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
