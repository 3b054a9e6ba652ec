package fr.compteassure.message;

import fr.compteassure.api.Paging;
import fr.compteassure.api.SiftedList;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cpam.CpamCode;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.registry.InsuredStore;
import java.util.HashMap;
import java.util.List;

/**
 * The inbox of a fund's advisors. The index is a little behind, and goes by the fund of when somebody wrote last or the file
 * was handed over: those are left out whose person belongs to another fund at this moment. Where that is so because the funds'
 * own files say so, nobody has handed them over yet, and it is done now: no message may await somebody who cannot see it.
 */
final class Inbox {
    /** A person takes two of the hundred items that DynamoDB reads at once. */
    private static final int PEOPLE_AT_ONCE = 50;

    private final Cloud cloud;
    private final MessageStore store;
    private final InsuredStore registry;
    private final ThreadsFollow following;

    Inbox(Cloud cloud) {
        this.cloud = cloud;
        store = new MessageStore(cloud);
        registry = new InsuredStore(cloud);
        following = new ThreadsFollow(cloud);
    }

    /** A thread with the person whose it is. */
    record Item(MessageThread thread, InsuredPerson person) {
        private boolean isOf(CpamCode cpam) {
            return person.cpam().equals(cpam);
        }

        @Override
        public String toString() {
            return "Item[" + thread + "]";
        }
    }

    /**
     * A page of it: what awaits an answer by the day that was announced for it, and by the time of the message; or what is
     * answered, the last message first.
     */
    Paging.Page<Item> list(CpamCode cpam, boolean answered, Paging paging) {
        var inbox = MessageThread.inbox(cpam, answered);
        return new SiftedList<>(PEOPLE_AT_ONCE,
                after -> store.inbox(inbox, after, PEOPLE_AT_ONCE).limit(PEOPLE_AT_ONCE).toList(),
                MessageThread::inboxKey, read -> stillOf(cpam, read), item -> item.thread().inboxKey()).page(paging);
    }

    private List<Item> stillOf(CpamCode cpam, List<MessageThread> some) {
        var people = new HashMap<String, Lookup<InsuredPerson>>();
        some.forEach(
                thread -> people.computeIfAbsent(thread.insured().value(), _ -> registry.lookup(thread.insured())));
        if (people.isEmpty()) {
            return List.of();
        }
        var read = cloud.read(people.values().toArray(Lookup<?>[]::new));
        var all = some.stream().flatMap(thread -> read.of(people.get(thread.insured().value())).stream()
                .map(person -> new Item(thread, person))).toList();
        all.stream().filter(item -> !item.isOf(cpam))
                .forEach(item -> following.handOver(item.thread(), item.person().cpam()));
        return all.stream().filter(item -> item.isOf(cpam)).toList();
    }
}
