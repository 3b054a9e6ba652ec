package fr.compteassure.request;

import java.util.EnumSet;
import java.util.Set;

/** The life-cycle: what can happen to a request, where it stands then, who does it, and after which states it may happen. */
enum StepKind {
    /** {@link Step.Submitted}. */
    SUBMITTED(Status.SUBMITTED, Party.INSURED),
    /** {@link Step.Taken}. */
    TAKEN(Status.IN_REVIEW, Party.ADVISOR, Status.SUBMITTED, Status.IN_REVIEW, Status.INFORMATION_NEEDED),
    /** {@link Step.InformationAsked}. */
    INFORMATION_ASKED(Status.INFORMATION_NEEDED, Party.ADVISOR, Status.IN_REVIEW),
    /** {@link Step.InformationGiven}. */
    INFORMATION_GIVEN(Status.IN_REVIEW, Party.INSURED, Status.INFORMATION_NEEDED),
    /** {@link Step.Accepted}. */
    ACCEPTED(Status.ACCEPTED, Party.ADVISOR, Status.IN_REVIEW),
    /** {@link Step.Settled}. */
    SETTLED(Status.ACCEPTED, Party.SYSTEM, Status.SUBMITTED),
    /** {@link Step.Rejected}. */
    REJECTED(Status.REJECTED, Party.ADVISOR, Status.IN_REVIEW),
    /** {@link Step.Objected}. */
    OBJECTED(Status.REJECTED, Party.OTHER_PARENT, Status.SUBMITTED, Status.IN_REVIEW, Status.INFORMATION_NEEDED),
    /** {@link Step.Withdrawn}. */
    WITHDRAWN(Status.WITHDRAWN, Party.INSURED, Status.SUBMITTED, Status.IN_REVIEW, Status.INFORMATION_NEEDED),
    /** {@link Step.Reopened}. */
    REOPENED(Status.IN_REVIEW, Party.ADVISOR, Status.ACCEPTED, Status.REJECTED);

    private final Status status;
    private final Party by;
    private final Set<Status> after = EnumSet.noneOf(Status.class);

    StepKind(Status status, Party by, Status... after) {
        this.status = status;
        this.by = by;
        this.after.addAll(Set.of(after));
    }

    static StepKind of(Step step) {
        return switch (step) {
            case Step.Submitted _ -> SUBMITTED;
            case Step.Taken _ -> TAKEN;
            case Step.InformationAsked _ -> INFORMATION_ASKED;
            case Step.InformationGiven _ -> INFORMATION_GIVEN;
            case Step.Accepted _ -> ACCEPTED;
            case Step.Settled _ -> SETTLED;
            case Step.Rejected _ -> REJECTED;
            case Step.Objected _ -> OBJECTED;
            case Step.Withdrawn _ -> WITHDRAWN;
            case Step.Reopened _ -> REOPENED;
        };
    }

    /** Where the request stands from then on. */
    Status status() {
        return status;
    }

    /** Who does it. */
    Party by() {
        return by;
    }

    /** Whether it may happen to a request that stands so. */
    boolean mayFollow(Status before) {
        return after.contains(before);
    }
}
