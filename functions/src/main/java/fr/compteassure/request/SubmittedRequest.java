package fr.compteassure.request;

import fr.compteassure.attachment.Attachment;
import fr.compteassure.attachment.AttachmentStatus;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cpam.CpamCode;
import fr.compteassure.document.IssuedDocument;
import fr.compteassure.request.law.Law;
import fr.compteassure.value.InsuredId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * A request that was submitted: what it says, and what happened to it. Every write of it is on condition that its version is
 * the one that was read, so that whatever happens at the same time ends in one history.
 *
 * @param insured in whose account it stands
 * @param id its id
 * @param number what a person reads on the phone
 * @param type its type
 * @param filing what was submitted; null only where no request is, but what marks that one is open
 * @param concerned when the account is the other parent's, what that parent may know; null in the applicant's
 * @param cpam whose advisors see it; null in the other parent's account
 * @param history what happened
 * @param outlook what is to come
 * @param files the files of its pieces
 * @param objection why the other parent objects to what it means for them alone, for the fund; null when they do not
 * @param attention whether the person has seen what happened last
 * @param version how often it was written
 */
record SubmittedRequest(InsuredId insured, String id, String number, String type, Filing filing, Concerned concerned,
        CpamCode cpam, History history, Outlook outlook, PieceFiles files, String objection,
        Attention attention, long version) {
    /** Over how many partitions of the index those are spread of which something is due. */
    static final int SHARDS = 16;
    /** Longer than somebody's is open, though an advisor looks into it. */
    private static final Duration KEPT_FOR_NOBODY = Duration.ofDays(100);

    /** Where it stands. */
    Status status() {
        return history.status();
    }

    /** Whether the person has not seen what happened last. */
    boolean unread() {
        return attention.unread();
    }

    /** When it was submitted. */
    Instant submittedAt() {
        return history.submittedAt();
    }

    /** When it happens by itself; null when it does not. */
    Instant effectiveAt() {
        return outlook.effectiveAt();
    }

    /** The supporting documents that belong to it, those included that were asked for since. */
    List<Piece> pieces() {
        var byName = new LinkedHashMap<String, Piece>();
        filing.pieces().forEach(piece -> byName.put(piece.name(), piece));
        history.asked().flatMap(asked -> asked.missing().stream())
                .forEach(name -> byName.put(name, Piece.required(name)));
        return List.copyOf(byName.values());
    }

    /** Whether a piece is there: one that the fund asked for again, since then. */
    boolean received(String piece) {
        return files.have(piece, history.outdated(piece));
    }

    /** Whether a piece was added since the fund asked last. */
    boolean answersWithPieces(Instant now) {
        return history.askedLast().filter(asked -> files.haveMoreThan(asked.had(), now)).isPresent();
    }

    /** Who must act next. */
    NextActor nextActor() {
        return Outlook.nextActor(status(), outlook.awaited());
    }

    /** The same at this time: once nobody may object any more, whatever holds it up is the fund's. */
    NextActor nextActor(Instant now) {
        return nextActor() == NextActor.OTHER_PARENT && happensByNow(now) ? NextActor.FUND : nextActor();
    }

    /** Whether the person in whose account it stands must or may act next. */
    boolean awaitsItsPerson() {
        return nextActor() == (isOfOtherParent() ? NextActor.OTHER_PARENT : NextActor.INSURED);
    }

    /** When something is to be done about it by itself; empty when nothing is. */
    Optional<Instant> dueAt() {
        if (!status().isOpen() || isNobodys()) {
            return Optional.empty();
        }
        if (effectiveAt() != null && status() == Status.SUBMITTED) {
            return Optional.of(effectiveAt());
        }
        return Optional.ofNullable(nextActor() == NextActor.FUND ? outlook.expectedBy() : answerBefore().orElse(null))
                .filter(_ -> outlook.lateToldAt() == null)
                .map(day -> day.plusDays(1).atStartOfDay(Cloud.FRANCE).toInstant());
    }

    /** By when the person should give what is missing; empty when nothing is awaited of them. Nothing ends with that day. */
    Optional<LocalDate> answerBefore() {
        return Optional.of(LocalDate.ofInstant(history.last().at(), Cloud.FRANCE))
                .filter(_ -> nextActor() == NextActor.INSURED && !isOfOtherParent())
                .map(day -> day.plus(Law.on(day).answer()));
    }

    /** Whether it was written in the place of what would have told the other parent. */
    private boolean isNobodys() {
        return concerned != null && concerned.nobody();
    }

    /** When the table may forget it, and that it is open; empty when it is somebody's. */
    Optional<Instant> expiresAt() {
        return isNobodys() ? Optional.of(submittedAt().plus(KEPT_FOR_NOBODY)) : Optional.empty();
    }

    /** Whether its day has come, noted or not: nobody gives it up any more. */
    boolean happensByNow(Instant now) {
        return effectiveAt() != null && status() == Status.SUBMITTED && !effectiveAt().isAfter(now);
    }

    /** Whether the other parent may object to it, unless they have; never of what only marks that something is open. */
    boolean awaitsOtherParent(Instant now) {
        return filing != null && filing.otherParent() != null && (status().isOpen() || status() == Status.ACCEPTED)
                && OtherParents.objectBefore(submittedAt()).isAfter(now);
    }

    /** The documents that came with it, which are for the person whose request it is. */
    List<IssuedDocument> documents() {
        return isOfOtherParent() ? List.of() : filing.documents();
    }

    /** Whether its account is the other parent's. */
    boolean isOfOtherParent() {
        return concerned != null;
    }

    /**
     * The same after more happened. The time in which the fund waited for the person does not count as the fund's.
     *
     * @param news whether the person is to see it
     * @throws IllegalStateException when a step may not follow
     */
    SubmittedRequest with(List<Step> more, boolean news) {
        var next = history.with(more);
        return next(next, switch (next.last()) {
            case Step.InformationAsked _ -> outlook.toldLate(null);
            case Step.InformationGiven given -> outlook.later(history.last().at(), given.at());
            case Step.Taken taken when outlook.expectedBy() == null && !isOfOtherParent() ->
                outlook.takenUp(taken.at());
            default -> outlook;
        }, files, news ? Attention.to(next.last(), isOfOtherParent()) : Attention.none());
    }

    /**
     * The same opened again, to be decided by the fund.
     *
     * @param by until when
     */
    SubmittedRequest reopened(Step.Reopened step, LocalDate by) {
        return next(history.with(List.of(step)), Outlook.fundBy(by), files, Attention.news());
    }

    /**
     * The same with a file, in the place of what was known of it. Once all pieces are there that it needs, it is the fund's
     * turn; the time until then does not count as the fund's.
     */
    SubmittedRequest with(Attachment one, Instant now) {
        var next = next(history, outlook, files.with(one, now),
                one.status() == AttachmentStatus.REFUSED ? attention.afterRefusal(nextActor(), now) : attention);
        return next.isComplete()
                ? next(history, outlook.later(submittedAt(), now).fundsTurn(), next.files, next.attention)
                : next;
    }

    private boolean isComplete() {
        return outlook.awaited() == NextActor.INSURED && !isOfOtherParent() && status() == Status.SUBMITTED
                && pieces().stream().noneMatch(piece -> piece.required() && !received(piece.name()));
    }

    /** The same, of which the person was told again. */
    SubmittedRequest toldAgain(Instant now) {
        return next(history, outlook, files, attention.toldAgain(now));
    }

    /** When the person is to be told again of what they have not seen; empty when they are not. */
    Optional<Instant> tellAt() {
        return attention.tellAt().filter(_ -> !isNobodys());
    }

    /** The same, of which the person was told that the answer is late. */
    SubmittedRequest toldLate(Instant now) {
        return next(history, outlook.toldLate(now), files, attention);
    }

    /** The same, of which the fund may read why the other parent objects; the person cannot tell. */
    SubmittedRequest objectedTo(String reason) {
        return new SubmittedRequest(insured, id, number, type, filing, concerned, cpam, history, outlook, files,
                reason, attention, version + 1);
    }

    /** The same, seen by the advisors of another fund from now on. */
    SubmittedRequest handedOver(CpamCode to) {
        return new SubmittedRequest(insured, id, number, type, filing, concerned, to, history, outlook, files,
                objection, attention, version + 1);
    }

    private SubmittedRequest next(History more, Outlook nextOutlook, PieceFiles nextFiles, Attention next) {
        return new SubmittedRequest(insured, id, number, type, filing, concerned, cpam, more, nextOutlook, nextFiles,
                objection, next, version + 1);
    }

    /** The same, not written yet, with the documents and the further warnings that come with it. */
    SubmittedRequest with(List<IssuedDocument> documents, List<Warning> warnings) {
        return new SubmittedRequest(insured, id, number, type, filing.with(documents, warnings), concerned, cpam,
                history, outlook, files, objection, attention, version);
    }

    /** The same as it was when it was submitted. */
    SubmittedRequest asSubmitted() {
        var awaited = filing.pieces().stream().anyMatch(Piece::required) ? NextActor.INSURED : outlook.awaited();
        return new SubmittedRequest(insured, id, number, type, filing, concerned, cpam, history.asSubmitted(),
                new Outlook(outlook.expectedBy(), outlook.effectiveAt(), awaited, null), PieceFiles.NONE, null,
                Attention.none(), version);
    }

    @Override
    public String toString() {
        return "SubmittedRequest[" + number + " " + status() + "]";
    }
}
