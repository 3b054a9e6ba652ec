package fr.compteassure.message;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.message.Correspondence.advisor;
import static fr.compteassure.message.Correspondence.announce;
import static fr.compteassure.message.Correspondence.answer;
import static fr.compteassure.message.Correspondence.answered;
import static fr.compteassure.message.Correspondence.inbox;
import static fr.compteassure.message.Correspondence.key;
import static fr.compteassure.message.Correspondence.look;
import static fr.compteassure.message.Correspondence.message;
import static fr.compteassure.message.Correspondence.read;
import static fr.compteassure.message.Correspondence.reply;
import static fr.compteassure.message.Correspondence.thread;
import static fr.compteassure.message.Correspondence.upload;
import static fr.compteassure.request.Procedures.picture;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.contract.Life;
import fr.compteassure.cpam.CpamCode;
import fr.compteassure.request.Procedures;
import java.time.Duration;
import java.util.List;

/** Messages from the first to the last: sent, answered, read, handed over, forgotten. */
final class MessageLife implements Life {
    @Override
    public void live(Application application) {
        var person = AccountUser.of(application);
        var advisor = advisor(application);
        written(person, advisor);
        moved(application, AccountUser.of(application), advisor);
        movedByTheFunds(application, AccountUser.of(application), advisor);
        forgotten(person, application);
    }

    private static void written(AccountUser person, AdvisorUser advisor) {
        var first = message("Voici la facture.");
        first.put("attachmentIds", List.of(upload(person, picture())));
        var id = person.post("/messages", first, key()).text("threadId");
        var announced = key();
        var file = map("fileName", "facture.pdf", "contentType", "application/pdf", "size", 1000);
        person.post("/messages/attachments", file, announced);
        person.post("/messages/attachments", file, announced);
        inbox(advisor);
        look(advisor, id);
        var again = key();
        for (int i = 0; i < 2; i++) {
            advisor.send("POST", "/advisor/messages/" + id + "/replies", map("body", "Bonjour."), again);
        }
        answered(advisor);
        person.get("/account");
        person.get("/messages");
        read(person, id);
        var twice = key();
        for (int i = 0; i < 2; i++) {
            var next = map("body", "Voici l’autre.", "attachmentIds", List.of());
            person.post("/messages/" + id + "/replies", next, twice);
        }
        var withFile = map("body", "Et la dernière.", "attachmentIds", List.of(upload(person, picture())));
        person.post("/messages/" + id + "/replies", withFile, key());
        answer(advisor, id, "Merci.");
    }

    private static void moved(Application application, AccountUser person, AdvisorUser advisor) {
        var id = thread(person, "Bonjour.");
        Procedures.submit(person, "moves", map("address", map("lines", List.of("1 rue du Port"), "postalCode", "44000",
                "city", "Nantes"), "movedOn", application.cloud().today().toString(), "people",
                List.of("INSURED", "1")));
        look(advisor, id);
        reply(person, id, "Je suis à Nantes.");
    }

    private static void movedByTheFunds(Application application, AccountUser person, AdvisorUser advisor) {
        thread(person, "Bonjour.");
        var record = person.person().record();
        record.put("cpam", "441");
        application.imports(Api.json(record));
        inbox(advisor);
    }

    private static void forgotten(AccountUser person, Application application) {
        announce(person, "image/jpeg", 1000);
        application.pass(Duration.ofDays(2));
        application.api().send("POST", "/_local/schedules/ApplyDueChanges", "");
        longAgo(person);
        application.api().send("POST", "/_local/schedules/ApplyDueChanges", "");
    }

    /** A thread of three years ago, whose answer was never read. */
    private static void longAgo(AccountUser person) {
        var cloud = person.cloud();
        var store = new MessageStore(cloud);
        var then = cloud.clock().instant().minus(Duration.ofDays(1_100));
        var thread = MessageThread
                .begun(person.id(), MessageDraft.threadIds(cloud).next(person.id(), then), "7K4M-9QXT", Subject.OTHER,
                        "Vieux", new CpamCode("351"))
                .withAnswer(new CpamCode("351"), then, "Camille Martin", 0);
        var answer = new Message(person.id(), thread.id(), 1, cloud.randomId(), Author.FUND, "Camille Martin", then,
                "Bonjour.", List.of(), null);
        cloud.transaction().with(store.writing(thread)).with(store.adding(answer)).with(store.unread(answer)).commit();
    }
}
