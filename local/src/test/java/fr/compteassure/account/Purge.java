package fr.compteassure.account;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.mail.OutboxStore;
import fr.compteassure.value.EmailAddress;
import fr.compteassure.value.InsuredId;
import fr.compteassure.value.Nir;
import java.util.stream.Stream;

/** A purge of an application, and what it leaves. */
final class Purge {
    private Purge() {}

    /** Runs it and gives back what it answered. */
    static String run(Application application) {
        return application.runner().runSchedule("PurgeUnvalidatedAccounts").text();
    }

    /** What is left of a person in the tables: account, e-mail reservation, e-mails. */
    static Stream<Object> left(Application application, Person person) {
        var cloud = application.cloud("PurgeUnvalidatedAccounts");
        var id = id(cloud, person);
        return Stream.of(
                new AccountStore(cloud).get(id).stream(),
                cloud.table("EMAIL_ADDRESSES_TABLE", () -> EmailReservation.SCHEMA)
                        .get(cloud.keyedHash().of(new EmailAddress(person.email()))).stream(),
                new OutboxStore(cloud).of(id).stream()).flatMap(all -> all);
    }

    /** The id of a person. */
    static InsuredId id(Cloud cloud, Person person) {
        return cloud.keyedHash().of(new Nir(person.nir()));
    }
}
