package fr.compteassure.request;

import fr.compteassure.account.Correspondents.Correspondent;
import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.api.DuePosition;
import fr.compteassure.api.SelfContinuation;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.cloud.Write;
import fr.compteassure.letter.LetterBody;
import fr.compteassure.letter.LetterStore;
import fr.compteassure.letter.Recipient;
import fr.compteassure.mail.SmsBody;
import fr.compteassure.registry.InsuredFile;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells people again of what they have not seen, each in one transaction, on condition that they still have not. */
final class UnreadTelling implements SelfContinuation.Work<UnreadRequest> {
    private final Cloud cloud;
    private final RequestStore store;
    private final Transition transition;
    private final ActivityStore activities;
    private final LetterStore letters;

    UnreadTelling(Cloud cloud) {
        this.cloud = cloud;
        store = new RequestStore(cloud);
        transition = new Transition(cloud);
        activities = new ActivityStore(cloud);
        letters = new LetterStore(cloud);
    }

    @Override
    public Stream<UnreadRequest> items(int shard, Optional<String> from) {
        return store.unread(shard, DuePosition.moment(from), cloud.clock().instant());
    }

    @Override
    public String position(UnreadRequest one) {
        return DuePosition.of(one.tellAt(), one.id());
    }

    @Override
    public InsuredId person(UnreadRequest one) {
        return one.insured();
    }

    /** False when they have seen it meanwhile, or it is over, or their account is on its way out. */
    @Override
    public boolean act(UnreadRequest one) {
        var now = cloud.clock().instant();
        var lookup = transition.lookup(one.insured(), one.id());
        return cloud.read(lookup).of(lookup)
                .filter(known -> known.request().attention().isDue(now) && !known.request().happensByNow(now))
                .filter(known -> known.correspondent().isPresent())
                .filter(known -> tell(known, known.correspondent().orElseThrow(), now)).isPresent();
    }

    private boolean tell(Transition.Known known, Correspondent person, Instant now) {
        var request = known.request();
        var byLetter = request.attention().isForLetter(now);
        var transaction = cloud.transaction().with(store.tellingAgain(request.toldAgain(now))).with(person.there());
        // The mobile of a frozen account may be a thief's. The letter goes to where the person lives.
        if (request.attention().isForSms(now) && !person.isFrozen()) {
            transaction.with(person.tellingBySms(new SmsBody.MessageWaiting()));
        }
        if (byLetter) {
            transaction.with(known.file().map(file -> writing(request, file)).orElse(List.of()));
        }
        var done = transaction.commit() instanceof Transaction.Done;
        if (done && byLetter && known.file().isEmpty()) {
            // Once is enough for operations to hear of it: it is noted as done.
            throw new IllegalStateException("the fund has no address for a letter");
        }
        return done;
    }

    private List<Write<?>> writing(SubmittedRequest request, InsuredFile file) {
        var person = file.person();
        var to = new Recipient(person.fullName(), person.address().postalLines());
        return List.of(letters.enqueueing(letters.compose(body(request), request.insured(), to, person.cpam())),
                activities.writing(request.insured(), new Activity.RequestToldByLetter(request.number())));
    }

    /** Of somebody else's request no more is told than in its e-mail. */
    private static LetterBody body(SubmittedRequest request) {
        if (request.isOfOtherParent()) {
            return new LetterBody.UnreadConcern(request.effectiveAt().minusSeconds(1));
        }
        return request.answerBefore()
                .<LetterBody>map(day -> new LetterBody.UnreadDemand(request.number(), day))
                .orElseGet(() -> new LetterBody.UnreadDecision(request.number(), request.attention().since()));
    }
}
