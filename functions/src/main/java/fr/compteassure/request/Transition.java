package fr.compteassure.request;

import fr.compteassure.account.Correspondents;
import fr.compteassure.account.Correspondents.Correspondent;
import fr.compteassure.attachment.CheckOutcome;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.cloud.IdempotencyStore;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.Metric;
import fr.compteassure.cloud.Write;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.registry.Change;
import fr.compteassure.registry.InsuredFile;
import fr.compteassure.registry.InsuredStore;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Further steps of a request, with all that they bring, for one transaction. */
final class Transition {
    private final Cloud cloud;
    private final RequestStore store;
    private final IdempotencyStore requests;
    private final InsuredStore registry;
    private final Correspondents correspondents;
    private final AnswerTimeStore times;
    private final OtherParents otherParents;

    Transition(Cloud cloud) {
        this.cloud = cloud;
        store = new RequestStore(cloud);
        requests = new IdempotencyStore(cloud);
        registry = new InsuredStore(cloud);
        correspondents = new Correspondents(cloud);
        times = new AnswerTimeStore(cloud);
        otherParents = new OtherParents(cloud);
    }

    /**
     * A request as it was read, with what its steps may bring about.
     *
     * @param request the request
     * @param file the file of the person in whose account it stands; empty when the fund no longer knows that person
     * @param correspondent the person, to be told; empty when nobody can be
     */
    record Known(SubmittedRequest request, Optional<InsuredFile> file, Optional<Correspondent> correspondent) {
        /** Whether the account in which it stands is frozen. */
        boolean isFrozen() {
            return correspondent.filter(Correspondent::isFrozen).isPresent();
        }

        @Override
        public String toString() {
            return "Known[" + request + "]";
        }
    }

    /**
     * What one begins with who asks for a step of a request of their own.
     *
     * @param known the request; empty when the person has none of its id
     * @param doneBefore whether an earlier request of the same key took the step
     */
    record Own(Optional<Known> known, boolean doneBefore) {}

    /** Reads a request of a person, of an id that may be none. */
    Own own(InsuredId insured, String id, Optional<IdempotencyKey> key) {
        var known = RequestIds.isId(id) ? lookup(insured, id) : Lookup.<Known>nothing();
        var earlier = requests.earlier(key);
        var read = cloud.read(known, earlier);
        return new Own(read.of(known), read.of(earlier).isPresent());
    }

    /** What reads a request with what its steps may bring about. */
    Lookup<Known> lookup(InsuredId insured, String id) {
        var beside = registry.file(insured).and(correspondents.lookup(insured),
                (file, correspondent) -> Optional.of(new Known(null, file, correspondent)));
        return store.lookup(insured, id).and(beside, (request, known) -> request
                .map(one -> new Known(one, known.orElseThrow().file(), known.orElseThrow().correspondent())));
    }

    /** The time of a step that is taken now. */
    Instant now() {
        return cloud.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * The writes that take further steps, refused when the request was changed since it was read, or the file that they
     * change. What comes to nothing ends for the other parent of a child too.
     *
     * @param next the request after them
     */
    List<Write<?>> writes(Known known, SubmittedRequest next) {
        var before = known.request();
        var writes = new ArrayList<Write<?>>(List.of(store.changing(next)));
        writes.addAll(marker(before, next));
        writes.addAll(known.file().map(file -> effects(file, next)).orElse(List.of()));
        if (isDecision(next)) {
            writes.add(times.counting(next)
                    .measuring(Metric.REQUESTS_DECIDED.one(next.type(), next.status().name())));
        }
        known.correspondent().ifPresentOrElse(person -> writes.addAll(News.of(next, person)),
                () -> otherParents.tellingNobody(next).ifPresent(writes::add));
        writes.addAll(ofOtherParent(next));
        return writes;
    }

    /** What the last step brings about for the other parent, refused when their item was changed meanwhile. */
    private List<Write<?>> ofOtherParent(SubmittedRequest next) {
        var last = next.history().last();
        if (next.filing().otherParent() == null || !(last instanceof Step.Withdrawn || last instanceof Step.Rejected)) {
            return List.of();
        }
        var lookup = lookup(next.filing().otherParent(), next.id());
        return cloud.read(lookup).of(lookup).flatMap(known -> OtherParents.ended(known.request(), last)
                .map(ended -> writes(known, ended))).orElse(List.of());
    }

    /** The writes that note what the look at a file found; of one that is refused the person is told. */
    List<Write<?>> writesOfPiece(Known known, SubmittedRequest next, CheckOutcome outcome) {
        var writes = new ArrayList<Write<?>>(List.of(store.changing(next)));
        writes.addAll(marker(known.request(), next));
        if (outcome instanceof CheckOutcome.Refused) {
            known.correspondent().ifPresent(person -> writes.addAll(person.telling(
                    new EmailBody.RequestNews(next.number(), now()))));
        }
        return writes;
    }

    /** What was accepted once, and is refused after it was opened again, is taken back. */
    private List<Write<?>> effects(InsuredFile file, SubmittedRequest next) {
        return switch (next.history().last()) {
            // The account may be another one by now, and nobody would have days to stop this.
            case Step.Accepted _ when next.filing().movesMoney() && next.history().happenedBefore() -> List.of();
            case Step.Accepted _,Step.Settled _ -> registry.changing(file, effects(next));
            case Step.Rejected _ when next.history().happenedBefore() -> undoing(file, next);
            default -> List.of();
        };
    }

    private List<Write<?>> undoing(InsuredFile file, SubmittedRequest next) {
        var writes = new ArrayList<>(registry.undoing(file, effects(next)));
        if (!writes.isEmpty() && effects(next).stream().anyMatch(Change.Moved.class::isInstance)) {
            writes.add(store.notingHandOver(next.insured()));
        }
        return writes;
    }

    private static List<Change> effects(SubmittedRequest request) {
        return request.isOfOtherParent() ? List.of(request.concerned().effect()) : request.filing().effects();
    }

    private List<Write<?>> marker(SubmittedRequest before, SubmittedRequest next) {
        if (!next.status().isOpen()) {
            return before.status().isOpen() ? List.of(store.closing(next)) : List.of();
        }
        if (!before.status().isOpen()) {
            return List.of(store.opening(next).orThrow(RequestProblems::anotherOpen));
        }
        return before.nextActor() == next.nextActor() ? List.of() : List.of(store.keepingOpen(next));
    }

    private static boolean isDecision(SubmittedRequest next) {
        var step = next.history().last();
        return !next.isOfOtherParent() && (step instanceof Step.Accepted || step instanceof Step.Rejected);
    }
}
