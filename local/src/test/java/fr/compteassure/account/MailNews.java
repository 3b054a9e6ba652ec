package fr.compteassure.account;

import static fr.compteassure.acceptance.Values.map;

import com.fasterxml.jackson.jr.ob.JSON;
import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.local.lambda.Outcome;
import fr.compteassure.mail.OutboxEmail;
import fr.compteassure.mail.OutboxStore;
import fr.compteassure.value.InsuredId;
import fr.compteassure.value.Nir;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** What SES tells of e-mails, handed to the function by hand, with facts that its simulator does not make. */
record MailNews(Application application) {
    static final Map<String, Object> PERMANENT = map("eventType", "Bounce", "bounce",
            map("bounceType", "Permanent", "bounceSubType", "General"));
    static final Map<String, Object> TRANSIENT = map("eventType", "Bounce", "bounce",
            map("bounceType", "Transient", "bounceSubType", "MailboxFull"));
    static final Map<String, Object> REJECT = map("eventType", "Reject", "reject", map("reason", "Bad content"));

    /** A complaint of a type, or of none. */
    static Map<String, Object> complaint(String type) {
        return map("eventType", "Complaint", "complaint", map("complaintFeedbackType", type));
    }

    /** A person whose address SES has bounce, or complain, whatever is sent there. */
    Person simulated(String what) {
        return application.person().whoseEmails(what);
    }

    /** The same with a validated account, logged in. */
    AccountUser member(String what) {
        return AccountUser.of(application, simulated(what));
    }

    InsuredId id(Person person) {
        return application.cloud().keyedHash().of(new Nir(person.nir()));
    }

    /** What is noted of the address of an account. */
    EmailStatus status(Person person) {
        application.settle();
        return new AccountStore(application.cloud()).get(id(person)).orElseThrow().emailStatus();
    }

    /** The last e-mail of the outbox to a person. */
    OutboxEmail lastEmail(Person person) {
        application.settle();
        return new OutboxStore(application.cloud()).of(id(person)).getLast();
    }

    /** Tells of an e-mail. */
    Outcome tell(OutboxEmail email, Map<String, Object> what) {
        return tell(email, what, email.id());
    }

    /** Tells of an e-mail of the same person under another id. */
    Outcome tell(OutboxEmail email, Map<String, Object> what, String id) {
        var event = map();
        event.putAll(what);
        event.put("mail", map("destination", List.of(email.to().value()), "tags",
                map("ses:configuration-set", List.of("any"), "insured", List.of(email.insured().value()), "email",
                        List.of(id))));
        return send(json(event));
    }

    /** Sends a message of the topic, whatever it says. */
    Outcome send(String message) {
        var sns = map("Type", "Notification", "Message", message);
        return application.runner().invoke("RecordMailEvent",
                json(map("Records", List.of(map("EventSource", "aws:sns", "Sns", sns)))).getBytes());
    }

    static String json(Object value) {
        try {
            return JSON.std.asString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
