package fr.compteassure.account;

import fr.compteassure.api.DailyLimit;
import fr.compteassure.api.Limit;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.cloud.Write;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.util.List;

/**
 * How many openings take the place of an account whose e-mail bounced in a day, for a person ({@link Limit#REOPENING}) and
 * from a network address ({@link Limit#REOPENING_OF_ADDRESS}). Each may bounce again, and be opened anew.
 */
final class Reopenings {
    private final Cloud cloud;
    private final DailyLimit ofPerson;
    private final DailyLimit ofAddress;

    Reopenings(Cloud cloud) {
        this.cloud = cloud;
        ofPerson = new DailyLimit(cloud, Limit.REOPENING);
        ofAddress = new DailyLimit(cloud, Limit.REOPENING_OF_ADDRESS);
    }

    /**
     * What counts one, in the transaction that does it.
     *
     * @param ofPerson refused when it is one too many for the person
     * @param ofAddress refused when it is one too many from the network address
     */
    record Counting(Write<?> ofPerson, Write<?> ofAddress) {
        List<Write<?>> writes() {
            return List.of(ofPerson, ofAddress);
        }

        /** The limit that refused it. */
        Limit refusedBy(Transaction.Refused refused) {
            return refused.by(ofPerson) ? Limit.REOPENING : Limit.REOPENING_OF_ADDRESS;
        }
    }

    /** What counts one more. */
    Counting counting(InsuredId person, String sourceIp) {
        var which = cloud.randomId();
        return new Counting(ofPerson.trying(person.value(), which), ofAddress.tryingFrom(sourceIp, which));
    }

    /** When this day is over, and counting begins anew. */
    Instant endOfDay() {
        return ofPerson.endOfDay();
    }
}
