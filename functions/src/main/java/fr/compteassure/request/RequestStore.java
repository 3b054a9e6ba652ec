package fr.compteassure.request;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Erasure;
import fr.compteassure.cloud.Expression;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.Table;
import fr.compteassure.cloud.Write;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The requests, each in the account of the person whose it is. */
final class RequestStore {
    /** Behind all ids, which are hexadecimal. */
    private static final String BEHIND_ALL_IDS = "g";

    private final InstantSource clock;
    private final Table<SubmittedRequest> requests;
    private final Table<OpenRequest> open;
    private final Table<HandOver> handOvers;
    private final Table<QueuedRequest> queued;
    private final Table<DueRequest> due;
    private final Table<UnreadRequest> unread;

    RequestStore(Cloud cloud) {
        clock = cloud.clock();
        requests = cloud.table("REQUESTS_TABLE", RequestSchema::schema);
        open = cloud.table("REQUESTS_TABLE", OpenRequest::schema);
        handOvers = cloud.table("REQUESTS_TABLE", HandOver::schema);
        queued = cloud.table("REQUESTS_TABLE", QueuedRequest::schema);
        due = cloud.table("REQUESTS_TABLE", DueRequest::schema);
        unread = cloud.table("REQUESTS_TABLE", UnreadRequest::schema);
    }

    /** What reads a request of a person beside other things. */
    Lookup<SubmittedRequest> lookup(InsuredId insured, String id) {
        return requests.lookup(insured.value(), id);
    }

    /** Up to so many requests of a person, the newest first. */
    List<SubmittedRequest> newest(InsuredId insured, Optional<String> before, int limit) {
        return requests.newest(insured.value(), Optional.of(before.orElse(BEHIND_ALL_IDS)), limit);
    }

    /** All requests of a person, the oldest first, read as they are taken. */
    Stream<SubmittedRequest> all(InsuredId insured) {
        return requests.query(insured.value()).takeWhile(one -> RequestIds.isId(one.id()));
    }

    /** The write that notes that a file is to be handed over. */
    Write<HandOver> notingHandOver(InsuredId insured) {
        return handOvers.put(HandOver.soon(insured, clock.instant()));
    }

    /** Notes that a file is handed over. */
    void handedOver(InsuredId insured) {
        handOvers.remove(insured.value(), HandOver.KEY);
    }

    /** What is open of a person's, some items of a few bytes each. */
    Stream<OpenRequest> open(InsuredId insured) {
        return open.query(insured.value(), OpenRequest.PREFIX).filter(one -> one.key().startsWith(OpenRequest.PREFIX));
    }

    /** Those of a person as they are told to the person, the newest first. */
    List<Map<String, Object>> export(InsuredId insured) {
        return requests.export().partition(insured.value(), one -> RequestIds.isId(one.id())).reversed();
    }

    /** Erases all of a person's, and what is open of them for another parent. */
    void erase(Erasure erasure) {
        var insured = erasure.insured().value();
        erasure.all(requests.query(insured).flatMap(one -> Stream.concat(elsewhere(one),
                Stream.of(requests.delete(insured, one.id())))));
    }

    private Stream<Write<?>> elsewhere(SubmittedRequest one) {
        return one.awaitsOtherParent(clock.instant())
                ? Stream.of(requests.delete(one.filing().otherParent().value(), one.id()),
                        open.delete(one.filing().otherParent().value(), OpenRequest.keyForOtherParent(one.id())))
                : Stream.of();
    }

    /** The writing of a new request, refused when there is one of its id. */
    Write<SubmittedRequest> adding(SubmittedRequest request) {
        return requests.put(request, Expression.of("attribute_not_exists(requestId)"));
    }

    /** The writing of a request that was changed, refused when it was changed since it was read, or is gone. */
    Write<SubmittedRequest> changing(SubmittedRequest next) {
        return requests.put(next, Expression.of("version = :read", ":read", next.version() - 1));
    }

    /** The writing of a request of which the person was told again, refused when they have seen it meanwhile, too. */
    Write<SubmittedRequest> tellingAgain(SubmittedRequest next) {
        return requests.put(next,
                Expression.of("version = :read AND unread = :yes", ":read", next.version() - 1, ":yes",
                        true));
    }

    /** That a request is as it was read, for the other writes of a transaction. */
    Write<SubmittedRequest> unchanged(SubmittedRequest read) {
        return requests.check(Expression.of("version = :read", ":read", read.version()), read.insured().value(),
                read.id());
    }

    /** Notes that the person has seen what happened last; refused when more happened since it was read. */
    Write<SubmittedRequest> seen(SubmittedRequest read) {
        return requests.update(Expression.of("SET unread = :no REMOVE tellShard, tellAt", ":no", false),
                Expression.of("version = :read", ":read", read.version()), read.insured().value(), read.id());
    }

    /** The write with which a request is open, refused when another one of its kind is. */
    Write<OpenRequest> opening(SubmittedRequest request) {
        var one = OpenRequest.of(request);
        return open.put(one, Expression.of("attribute_not_exists(requestId)"));
    }

    /** That no other one of its kind is open, for the other writes of a transaction; refused with the one that is. */
    Write<OpenRequest> noneOpen(SubmittedRequest request) {
        return open.check(Expression.of("attribute_not_exists(requestId)"), request.insured().value(),
                OpenRequest.of(request).key());
    }

    /** The write that notes who must act next about a request that stays open. */
    Write<OpenRequest> keepingOpen(SubmittedRequest request) {
        return open.put(OpenRequest.of(request));
    }

    /** The write with which a request is no longer open. */
    Write<OpenRequest> closing(SubmittedRequest request) {
        return open.delete(request.insured().value(), OpenRequest.of(request).key());
    }

    /**
     * The requests that a fund's advisors see in one state, the oldest first, read as they are taken.
     *
     * @param after the id of the one that they follow
     * @param page how many are read at a time
     */
    Stream<QueuedRequest> queue(String cpam, Status status, Optional<String> after, int page) {
        return queued.index("queue", page, after
                .map(id -> Expression.of("cpam = :cpam AND requestStatus = :status AND requestId > :after",
                        ":cpam", cpam, ":status", status.name(), ":after", id))
                .orElseGet(() -> Expression.of("cpam = :cpam AND requestStatus = :status", ":cpam", cpam,
                        ":status", status.name())));
    }

    /** The requests of a shard of which something fell due in this time, the longest due first, read as they are taken. */
    Stream<DueRequest> due(int shard, Instant from, Instant now) {
        return due.index("due", Expression.of("dueShard = :shard AND dueAt BETWEEN :from AND :now", ":shard", shard,
                ":from", from, ":now", now));
    }

    /** The requests of a shard of which somebody was to be told again in this time, the longest due first, read as they are taken. */
    Stream<UnreadRequest> unread(int shard, Instant from, Instant now) {
        return unread.index("unread", Expression.of("tellShard = :shard AND tellAt BETWEEN :from AND :now", ":shard",
                shard, ":from", from, ":now", now));
    }
}
