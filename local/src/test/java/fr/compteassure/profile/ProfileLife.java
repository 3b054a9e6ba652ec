package fr.compteassure.profile;

import static fr.compteassure.acceptance.Values.map;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.appointment.Slots;
import fr.compteassure.contract.Life;
import fr.compteassure.request.Procedures;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** People who look at what is held on them, take a copy of it, and close their accounts. */
final class ProfileLife implements Life {
    /** So much that a few of them are too much for an answer. */
    private static final int LARGE = 300_000;

    @Override
    public void live(Application application) {
        var owner = AccountUser.of(application);
        owner.get("/account");
        owner.get("/account/activity");
        owner.get("/account/export");
        holdMuch(owner);
        owner.get("/account/export");
        closeByRecoveryCode(owner);
        closeHalfWay(AccountUser.of(application));
    }

    private static void report(AccountUser owner) {
        owner.post("/messages", map("subject", "OTHER", "title", "Bonjour", "body", "Bonjour."));
        owner.post("/messages/attachments",
                map("fileName", "facture.pdf", "contentType", "application/pdf", "size", 1000));
        Slots.booked(owner);
        owner.post("/requests/vitale-card-reports", map("kind", "LOST", "person", "INSURED", "occurredOn",
                owner.cloud().today().toString()));
        var order = owner.post("/requests/vitale-card-orders", map("person", "INSURED")).text("requestId");
        Procedures.attach(owner, order, "PHOTO", Procedures.picture());
    }

    /** Activities of a size that none has. */
    static void holdMuch(AccountUser owner) {
        var cloud = owner.cloud();
        var activities = new ActivityStore(cloud);
        for (int i = 0; i < 10; i++) {
            cloud.transaction().with(activities.writing(owner.id(), new Activity.DocumentIssued("x".repeat(LARGE))))
                    .commit();
        }
    }

    private static void closeByRecoveryCode(AccountUser owner) {
        report(owner);
        owner.certificate();
        var codes = owner.recoveryCodes();
        owner.close("AAAA-AAAA-AAAA-AAAA");
        owner.close(codes.getFirst(), "Un-vilain-Canard-8");
        owner.post("/account/closing", map("password", Person.PASSWORD));
        owner.close(codes.getFirst());
    }

    /** As it is when the run that began it ended. */
    private static void closeHalfWay(AccountUser owner) {
        report(owner);
        owner.certificate();
        owner.recoveryCodes();
        var cloud = owner.cloud();
        cloud.clients().dynamoDb().updateItem(request -> request.tableName(cloud.setting("ACCOUNTS_TABLE"))
                .key(Map.of("id", AttributeValue.fromS(owner.id().value())))
                .updateExpression("SET accountStatus = :closing")
                .expressionAttributeValues(Map.of(":closing", AttributeValue.fromS("CLOSING"))));
        owner.application().endpoints().send("AccountsToErase", "{\"insuredId\": \"" + owner.id() + "\"}");
        owner.application().pass(Duration.ofMinutes(1));
    }
}
