package fr.compteassure.request;

import fr.compteassure.attachment.Attachment;
import fr.compteassure.attachment.AttachmentStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of the pieces of a request.
 *
 * @param all the first one first, those included that were refused, and those of which nothing came
 */
record PieceFiles(List<Attachment> all) {
    private static final int MAX = 20;
    /** A link lasts a quarter of an hour, and a look some seconds, or its retries. */
    private static final Duration TO_COME = Duration.ofHours(1);

    /** None. */
    static final PieceFiles NONE = new PieceFiles(List.of());

    /** Those that the person is shown: not those of which nothing came for a day. */
    List<Attachment> shown(Instant now) {
        return all.stream().filter(one -> !one.isForgotten(now)).toList();
    }

    /** Those that count: neither refused, nor announced so long ago that nothing will come of them. */
    private Stream<Attachment> live(Instant now) {
        return shown(now).stream().filter(one -> one.status() != AttachmentStatus.REFUSED);
    }

    /** The file of this id, unless nothing came of it. */
    Optional<Attachment> get(String attachmentId, Instant now) {
        return shown(now).stream().filter(one -> one.id().equals(attachmentId)).findFirst();
    }

    /** Whether there are as many as a request may have. */
    boolean areFull(Instant now) {
        return live(now).count() >= MAX;
    }

    /** Whether one is being uploaded or looked at; one of which nothing came in time holds nothing up. */
    boolean haveUnchecked(Instant now) {
        return live(now).anyMatch(one -> one.status() == AttachmentStatus.PENDING
                && now.isBefore(one.addedAt().plus(TO_COME)));
    }

    /** Whether there is one that may count, besides these. */
    boolean haveMoreThan(List<String> known, Instant now) {
        return live(now).anyMatch(one -> !known.contains(one.id()));
    }

    /** Whether there is one of a piece, in order, besides these. */
    boolean have(String piece, List<String> outdated) {
        return all.stream().anyMatch(one -> one.status() == AttachmentStatus.ACCEPTED && one.piece().equals(piece)
                && !outdated.contains(one.id()));
    }

    /** The ids of all. */
    List<String> ids() {
        return all.stream().map(Attachment::id).toList();
    }

    /** The same with a file, in the place of what was known of it; of those refused, the last ones are remembered. */
    PieceFiles with(Attachment one, Instant now) {
        var others = shown(now).stream().filter(each -> !each.id().equals(one.id())).toList();
        var refused = others.stream().filter(each -> each.status() == AttachmentStatus.REFUSED).toList();
        var dropped = refused.subList(0, Math.max(0, refused.size() - MAX));
        return new PieceFiles(
                Stream.concat(others.stream().filter(each -> !dropped.contains(each)), Stream.of(one)).toList());
    }
}
