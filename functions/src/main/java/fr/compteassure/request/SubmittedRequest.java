package fr.compteassure.request;

import fr.compteassure.attachment.Attachment;
import fr.compteassure.attachment.AttachmentStatus;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.cloud.RecordSchema.Values;
import fr.compteassure.cpam.CpamCode;
import fr.compteassure.document.IssuedDocument;
import fr.compteassure.value.InsuredId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;

/**
 * A request that was submitted: what it says, and what happened to it. Every write of it is on condition that its version is
 * the one that was read, so that whatever happens at the same time ends in one history.
 *
 * @param insured in whose account it stands
 * @param id its id
 * @param number what a person reads on the phone
 * @param type its type
 * @param filing what was submitted
 * @param concerned when the account is the other parent's, what that parent may know; null in the applicant's
 * @param steps what happened, the first one first
 * @param cpam whose advisors see it; null in the other parent's account
 * @param expectedBy by when the fund answers; null when nobody's answer is awaited
 * @param effectiveAt when it happens by itself; null when it does not
 * @param awaited who may or must act before the fund takes it up or it happens by itself; null when it is the fund
 * @param lateToldAt when the person was told that the answer is late, or null
 * @param attachments the files of its pieces, the first one first
 * @param unread whether the person has not seen what happened last
 * @param version how often it was written
 */
record SubmittedRequest(InsuredId insured, String id, String number, String type, Filing filing, Concerned concerned,
        List<Step> steps, CpamCode cpam, LocalDate expectedBy, Instant effectiveAt, NextActor awaited,
        Instant lateToldAt, List<Attachment> attachments, boolean unread, long version) {
    /** Over how many partitions of the index those are spread of which something is due. */
    static final int SHARDS = 16;
    private static final int MAX_ATTACHMENTS = 20;
    /** Longer than somebody's is open, though an advisor looks into it. */
    private static final Duration KEPT_FOR_NOBODY = Duration.ofDays(100);
    private static final EnhancedType<LocalDate> DATE = EnhancedType.of(LocalDate.class);

    static RecordSchema<SubmittedRequest> schema() {
        return RecordSchema.of(SubmittedRequest.class, SubmittedRequest::read)
                .partitionKey("insuredId", request -> request.insured().value()).unexported("a keyed hash of the NIR")
                .sortKey("requestId", SubmittedRequest::id)
                .text("number", SubmittedRequest::number)
                .text("requestType", SubmittedRequest::type).exportedAs("type")
                .inner("filing", Filing.schema(), SubmittedRequest::filing)
                .inner("concerned", Concerned.schema(), SubmittedRequest::concerned)
                .innerList("steps", Step.SCHEMA, SubmittedRequest::steps).exportedAs("history")
                .text("requestStatus", request -> request.status().name()).exportedAs("status")
                .text("cpam", request -> request.cpam() == null ? null : request.cpam().value())
                .field("expectedBy", DATE, SubmittedRequest::expectedBy)
                .instant("effectiveAt", SubmittedRequest::effectiveAt)
                .text("awaited", request -> request.awaited() == null ? null : request.awaited().name())
                .unexported("follows from the type")
                .instant("lateToldAt", SubmittedRequest::lateToldAt)
                .innerList("attachments", Attachment.SCHEMA, SubmittedRequest::attachments)
                .flag("unread", SubmittedRequest::unread)
                .number("version", SubmittedRequest::version).unexported("how often it was written")
                .number("dueShard", request -> request.dueAt().map(_ -> (long) request.insured().shard(SHARDS))
                        .orElse(null))
                .unexported("a number made of the id, by which it is found when something is due")
                .instant("dueAt", request -> request.dueAt().orElse(null)).unexported("follows from the other dates")
                .instant("expiresAt", request -> request.expiresAt().orElse(null))
                .unexported("of nobody's only")
                .exporting("submittedAt", request -> request.submittedAt().toString())
                .exporting("nextActor", request -> request.nextActor().name());
    }

    private static SubmittedRequest read(Values values) {
        return new SubmittedRequest(values.get("insuredId", InsuredId::new), values.get("requestId"),
                values.get("number"), values.get("requestType"), values.get("filing"), values.get("concerned"),
                values.get("steps"), values.get("cpam", CpamCode::new), values.get("expectedBy"),
                values.instant("effectiveAt"), values.get("awaited", NextActor::valueOf),
                values.instant("lateToldAt"), Objects.requireNonNullElse(values.get("attachments"), List.of()),
                values.flag("unread"),
                Objects.requireNonNullElse(values.get("version"), 0L));
    }

    /** Where it stands. */
    Status status() {
        return steps.getLast().status();
    }

    /** When it was submitted. */
    Instant submittedAt() {
        return steps.getFirst().at();
    }

    /** The supporting documents that belong to it, those included that were asked for since. */
    List<Piece> pieces() {
        var byName = new LinkedHashMap<String, Piece>();
        filing.pieces().forEach(piece -> byName.put(piece.name(), piece));
        asked().flatMap(asked -> asked.missing().stream()).forEach(name -> byName.put(name, Piece.required(name)));
        return List.copyOf(byName.values());
    }

    /** What was asked of the person, the first demand first. */
    Stream<Step.InformationAsked> asked() {
        return steps.stream().flatMap(step -> step instanceof Step.InformationAsked asked
                ? Stream.of(asked)
                : Stream.empty());
    }

    /** Whether a piece was added since the fund asked last. */
    boolean answersWithPieces(Instant now) {
        var asked = asked().reduce((_, last) -> last).orElseThrow();
        return live(now).anyMatch(one -> !one.addedAt().isBefore(asked.at()));
    }

    /** The files that count: neither refused, nor announced so long ago that nothing will come of them. */
    private Stream<Attachment> live(Instant now) {
        return attachments.stream().filter(one -> one.status() != AttachmentStatus.REFUSED && !one.isForgotten(now));
    }

    /** Those that the person is shown: not those of which nothing came. */
    List<Attachment> shown(Instant now) {
        return attachments.stream().filter(one -> !one.isForgotten(now)).toList();
    }

    /** A file of a piece, unless nothing came of it for too long. */
    Optional<Attachment> attachment(String attachmentId, Instant now) {
        return shown(now).stream().filter(one -> one.id().equals(attachmentId)).findFirst();
    }

    /** Whether it has as many files as it may have. */
    boolean isFull(Instant now) {
        return live(now).count() >= MAX_ATTACHMENTS;
    }

    /** Whether a file is still to be looked at. */
    boolean hasUnchecked(Instant now) {
        return live(now).anyMatch(one -> one.status() == AttachmentStatus.PENDING);
    }

    /** Whether a piece is there: one that the fund asked for again, since then. */
    boolean received(String piece) {
        var since = asked().filter(asked -> asked.missing().contains(piece)).map(Step::at).reduce((_, last) -> last)
                .orElse(Instant.EPOCH);
        return attachments.stream().anyMatch(one -> one.status() == AttachmentStatus.ACCEPTED
                && one.piece().equals(piece) && !one.addedAt().isBefore(since));
    }

    /** Whether one of these pieces is needed: the fund has nothing to do yet. */
    private static boolean awaits(List<Piece> missing) {
        return missing.stream().anyMatch(Piece::required);
    }

    /**
     * The same with a file, in the place of what was known of it. Once all pieces are there that it needs, it is the fund's;
     * the time until then was not.
     */
    SubmittedRequest with(Attachment one, Instant now) {
        var others = shown(now).stream().filter(each -> !each.id().equals(one.id())).toList();
        var refused = others.stream().filter(each -> each.status() == AttachmentStatus.REFUSED).count();
        var kept = others.stream().dropWhile(
                each -> refused > MAX_ATTACHMENTS && each.status() == AttachmentStatus.REFUSED).toList();
        var next = new SubmittedRequest(insured, id, number, type, filing, concerned, steps, cpam, expectedBy,
                effectiveAt,
                awaited, lateToldAt, Stream.concat(kept.stream(), Stream.of(one)).toList(),
                unread || one.status() == AttachmentStatus.REFUSED, version + 1);
        return next.isComplete() ? next.complete(now) : next;
    }

    private boolean isComplete() {
        return awaited == NextActor.INSURED && concerned == null && status() == Status.SUBMITTED
                && pieces().stream().noneMatch(piece -> piece.required() && !received(piece.name()));
    }

    private SubmittedRequest complete(Instant now) {
        return new SubmittedRequest(insured, id, number, type, filing, concerned, steps, cpam,
                later(submittedAt(), now), effectiveAt, null, lateToldAt, attachments, unread, version);
    }

    /** Who must act next. */
    NextActor nextActor() {
        return nextActor(status(), awaited);
    }

    /** Whether the person in whose account it stands must or may act next. */
    boolean awaitsItsPerson() {
        return nextActor() == (isOfOtherParent() ? NextActor.OTHER_PARENT : NextActor.INSURED);
    }

    static NextActor nextActor(Status status, NextActor awaited) {
        return switch (status) {
            case SUBMITTED -> awaited == null ? NextActor.FUND : awaited;
            case IN_REVIEW -> NextActor.FUND;
            case INFORMATION_NEEDED -> NextActor.INSURED;
            case ACCEPTED, REJECTED, WITHDRAWN -> NextActor.NONE;
        };
    }

    /** When something is to be done about it by itself; empty when nothing is. */
    Optional<Instant> dueAt() {
        if (!status().isOpen() || isNobodys()) {
            return Optional.empty();
        }
        if (effectiveAt != null) {
            return Optional.of(effectiveAt).filter(_ -> status() == Status.SUBMITTED);
        }
        return Optional.ofNullable(expectedBy).filter(_ -> lateToldAt == null && nextActor() == NextActor.FUND)
                .map(day -> day.plusDays(1).atStartOfDay(Cloud.FRANCE).toInstant());
    }

    /** Whether it was written in the place of what would have told the other parent. */
    private boolean isNobodys() {
        return concerned != null && concerned.nobody();
    }

    /** When the table may forget it, and that it is open; empty when it is somebody's. */
    Optional<Instant> expiresAt() {
        return isNobodys() ? Optional.of(submittedAt().plus(KEPT_FOR_NOBODY)) : Optional.empty();
    }

    /** Whether it happens by itself, and not yet: nobody can have it happen before. */
    boolean takesEffectLater(Instant now) {
        return effectiveAt != null && effectiveAt.isAfter(now);
    }

    /** Whether it was accepted before its last step, and so opened again since. */
    boolean happenedBefore() {
        return steps.subList(0, steps.size() - 1).stream().anyMatch(step -> step.status() == Status.ACCEPTED);
    }

    /** Whether its day has come, noted or not: nobody gives it up any more. */
    boolean happensByNow(Instant now) {
        return effectiveAt != null && status() == Status.SUBMITTED && !effectiveAt.isAfter(now);
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
        var status = status();
        for (var step : more) {
            if (!step.mayFollow(status)) {
                throw new IllegalStateException(step.status() + " after " + status);
            }
            status = step.status();
        }
        var all = Stream.concat(steps.stream(), more.stream()).toList();
        var answered = more.getLast() instanceof Step.InformationGiven ? steps.getLast().at() : null;
        return next(all, answered == null ? expectedBy : later(answered, more.getLast().at()), effectiveAt, awaited,
                lateToldAt, news);
    }

    /** The day by which the fund answers, as many days later as it waited from one time to another. */
    private LocalDate later(Instant from, Instant to) {
        return expectedBy == null ? null : expectedBy.plusDays(Duration.between(from, to).toDays());
    }

    /**
     * The same opened again, to be decided by the fund.
     *
     * @param by until when
     */
    SubmittedRequest reopened(Step.Reopened step, LocalDate by) {
        var again = with(List.of(step), true);
        return new SubmittedRequest(insured, id, number, type, filing, concerned, again.steps, cpam, by, null, null,
                null, attachments, true, again.version);
    }

    /** The same with the documents and the further warnings that come with it. */
    SubmittedRequest with(List<IssuedDocument> documents, List<Warning> warnings) {
        return new SubmittedRequest(insured, id, number, type, filing.with(documents, warnings), concerned, steps, cpam,
                expectedBy, effectiveAt, awaited, lateToldAt, attachments, unread, version);
    }

    /** The same, seen by the advisors of another fund from now on. */
    SubmittedRequest handedOver(CpamCode to) {
        return new SubmittedRequest(insured, id, number, type, filing, concerned, steps, to, expectedBy, effectiveAt,
                awaited, lateToldAt, attachments, unread, version + 1);
    }

    /** The same, of which the person was told that the answer is late. */
    SubmittedRequest toldLate(Instant now) {
        return next(steps, expectedBy, effectiveAt, awaited, now, unread);
    }

    private SubmittedRequest next(List<Step> all, LocalDate by, Instant at, NextActor who, Instant late, boolean news) {
        return new SubmittedRequest(insured, id, number, type, filing, concerned, all, cpam, by, at, who, late,
                attachments, news,
                version + 1);
    }

    /** The same as it was when it was submitted. */
    SubmittedRequest asSubmitted() {
        var first = steps.size() > 1 && steps.get(1) instanceof Step.Settled && steps.get(1).at().equals(submittedAt())
                ? steps.subList(0, 2)
                : steps.subList(0, 1);
        return new SubmittedRequest(insured, id, number, type, filing, concerned, first, cpam, expectedBy, effectiveAt,
                awaits(filing.pieces()) ? NextActor.INSURED : awaited, null, List.of(), false, version);
    }

    @Override
    public String toString() {
        return "SubmittedRequest[" + number + " " + status() + "]";
    }
}
