package fr.compteassure.request;

import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.cloud.RecordSchema.Values;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;

/**
 * What happened to a request. Its steps are its history, and the last one tells where it stands; {@link #mayFollow} is the
 * whole life-cycle.
 */
sealed interface Step {
    /** How a step is kept. */
    RecordSchema<Step> SCHEMA = RecordSchema.of(Step.class, Step::read)
            .text("kind", step -> Kind.of(step).name())
            .instant("at", Step::at)
            .text("advisor", step -> step.advisor().orElse(null))
            .text("reason", Step::keptReason).exportedAs("reason", step -> step.reason().orElse(null))
            .flag("own", step -> step instanceof Objected objected && objected.own() ? true : null)
            .unexported("follows from whose request it is")
            .field("missing", EnhancedType.listOf(String.class),
                    step -> step instanceof InformationAsked asked ? asked.missing() : null);

    /** When, to the second. */
    Instant at();

    /** Where the request stands from then on. */
    Status status();

    /** After which states it may happen; the first step follows none. */
    Set<Status> after();

    /** Who took it. */
    Party by();

    /** The advisor's name with the fund, when it was one. */
    default Optional<String> advisor() {
        return Optional.empty();
    }

    /** Why, in words for the person who submitted the request; empty when nothing is to be said. */
    default Optional<String> reason() {
        return Optional.empty();
    }

    /**
     * Whether it may happen to a request.
     *
     * @param before where the request stands; null when it is only made by this step
     */
    default boolean mayFollow(Status before) {
        return before == null ? after().isEmpty() : after().contains(before);
    }

    /** It was submitted. */
    record Submitted(Instant at) implements Step {
        @Override
        public Status status() {
            return Status.SUBMITTED;
        }

        @Override
        public Set<Status> after() {
            return Set.of();
        }

        @Override
        public Party by() {
            return Party.INSURED;
        }
    }

    /** An advisor took it up, perhaps from another one, or without what the person was asked for. */
    record Taken(Instant at, Optional<String> advisor) implements Step {
        @Override
        public Status status() {
            return Status.IN_REVIEW;
        }

        @Override
        public Set<Status> after() {
            return EnumSet.of(Status.SUBMITTED, Status.IN_REVIEW, Status.INFORMATION_NEEDED);
        }

        @Override
        public Party by() {
            return Party.ADVISOR;
        }
    }

    /**
     * The person is asked for something.
     *
     * @param reason what for
     * @param missing the pieces asked for, none when words are enough
     */
    record InformationAsked(Instant at, Optional<String> advisor, Optional<String> reason, List<String> missing)
            implements
                Step {
        @Override
        public Status status() {
            return Status.INFORMATION_NEEDED;
        }

        @Override
        public Set<Status> after() {
            return EnumSet.of(Status.IN_REVIEW);
        }

        @Override
        public Party by() {
            return Party.ADVISOR;
        }
    }

    /**
     * The person gave what was asked.
     *
     * @param reason what the person wrote to it, if anything
     */
    record InformationGiven(Instant at, Optional<String> reason) implements Step {
        @Override
        public Status status() {
            return Status.IN_REVIEW;
        }

        @Override
        public Set<Status> after() {
            return EnumSet.of(Status.INFORMATION_NEEDED);
        }

        @Override
        public Party by() {
            return Party.INSURED;
        }
    }

    /** An advisor accepted it. */
    record Accepted(Instant at, Optional<String> advisor, Optional<String> reason) implements Step {
        @Override
        public Status status() {
            return Status.ACCEPTED;
        }

        @Override
        public Set<Status> after() {
            return EnumSet.of(Status.IN_REVIEW);
        }

        @Override
        public Party by() {
            return Party.ADVISOR;
        }
    }

    /** It was accepted by rule: at once, or because its day came. */
    record Settled(Instant at) implements Step {
        @Override
        public Status status() {
            return Status.ACCEPTED;
        }

        @Override
        public Set<Status> after() {
            return EnumSet.of(Status.SUBMITTED);
        }

        @Override
        public Party by() {
            return Party.SYSTEM;
        }
    }

    /** An advisor refused it. */
    record Rejected(Instant at, Optional<String> advisor, Optional<String> reason) implements Step {
        @Override
        public Status status() {
            return Status.REJECTED;
        }

        @Override
        public Set<Status> after() {
            return EnumSet.of(Status.IN_REVIEW);
        }

        @Override
        public Party by() {
            return Party.ADVISOR;
        }
    }

    /**
     * The other parent objected, before the time for it was over: also while an advisor was at it.
     *
     * @param toTheFund why, which is for the fund alone
     * @param own whether it stands in the account of the other parent, who may read it again
     */
    record Objected(Instant at, String toTheFund, boolean own) implements Step {
        @Override
        public Optional<String> reason() {
            return Optional.of(toTheFund).filter(_ -> own);
        }

        @Override
        public Status status() {
            return Status.REJECTED;
        }

        @Override
        public Set<Status> after() {
            return EnumSet.of(Status.SUBMITTED, Status.IN_REVIEW, Status.INFORMATION_NEEDED);
        }

        @Override
        public Party by() {
            return Party.OTHER_PARENT;
        }
    }

    /** The person gave it up. */
    record Withdrawn(Instant at) implements Step {
        @Override
        public Status status() {
            return Status.WITHDRAWN;
        }

        @Override
        public Set<Status> after() {
            return EnumSet.of(Status.SUBMITTED, Status.IN_REVIEW, Status.INFORMATION_NEEDED);
        }

        @Override
        public Party by() {
            return Party.INSURED;
        }
    }

    /** An advisor found that its decision was wrong. */
    record Reopened(Instant at, Optional<String> advisor, Optional<String> reason) implements Step {
        @Override
        public Status status() {
            return Status.IN_REVIEW;
        }

        @Override
        public Set<Status> after() {
            return EnumSet.of(Status.ACCEPTED, Status.REJECTED);
        }

        @Override
        public Party by() {
            return Party.ADVISOR;
        }
    }

    /** Under which name a step is kept. */
    enum Kind {
        SUBMITTED, TAKEN, INFORMATION_ASKED, INFORMATION_GIVEN, ACCEPTED, SETTLED, REJECTED, OBJECTED, WITHDRAWN, REOPENED;

        static Kind of(Step step) {
            return switch (step) {
                case Submitted _ -> SUBMITTED;
                case Taken _ -> TAKEN;
                case InformationAsked _ -> INFORMATION_ASKED;
                case InformationGiven _ -> INFORMATION_GIVEN;
                case Accepted _ -> ACCEPTED;
                case Settled _ -> SETTLED;
                case Rejected _ -> REJECTED;
                case Objected _ -> OBJECTED;
                case Withdrawn _ -> WITHDRAWN;
                case Reopened _ -> REOPENED;
            };
        }
    }

    private static String keptReason(Step step) {
        return step instanceof Objected objected ? objected.toTheFund() : step.reason().orElse(null);
    }

    private static Step read(Values values) {
        var at = values.instant("at");
        var advisor = Optional.ofNullable(values.<String>get("advisor"));
        var reason = Optional.ofNullable(values.<String>get("reason"));
        return switch (values.get("kind", Kind::valueOf)) {
            case SUBMITTED -> new Submitted(at);
            case TAKEN -> new Taken(at, advisor);
            case INFORMATION_ASKED -> new InformationAsked(at, advisor, reason, values.get("missing"));
            case INFORMATION_GIVEN -> new InformationGiven(at, reason);
            case ACCEPTED -> new Accepted(at, advisor, reason);
            case SETTLED -> new Settled(at);
            case REJECTED -> new Rejected(at, advisor, reason);
            case OBJECTED -> new Objected(at, reason.orElseThrow(), values.flag("own"));
            case WITHDRAWN -> new Withdrawn(at);
            case REOPENED -> new Reopened(at, advisor, reason);
        };
    }
}
