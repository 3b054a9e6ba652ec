package fr.compteassure.request;

import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.cloud.RecordSchema.Values;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;

/**
 * What happened to a request. Its steps are its {@link History}, and the last one tells where it stands; which may follow
 * which is the table of {@link StepKind}.
 */
sealed interface Step {
    /** How a step is kept. */
    RecordSchema<Step> SCHEMA = RecordSchema.of(Step.class, Step::read)
            .text("kind", step -> step.kind().name())
            .instant("at", Step::at)
            .text("advisor", step -> step.advisor().orElse(null))
            .text("reason", Step::keptReason).exportedAs("reason", step -> step.reason().orElse(null))
            .flag("own", step -> step instanceof Objected objected && objected.own() ? true : null)
            .unexported("follows from whose request it is")
            .field("missing", EnhancedType.listOf(String.class),
                    step -> step instanceof InformationAsked asked ? asked.missing() : null)
            .field("had", EnhancedType.listOf(String.class),
                    step -> step instanceof InformationAsked asked ? asked.had() : null)
            .unexported("ids of files, which are told themselves");

    /** When, to the second. */
    Instant at();

    /** The advisor's name with the fund, when it was one. */
    default Optional<String> advisor() {
        return Optional.empty();
    }

    /** Why, in words for the person in whose account it stands; empty when nothing is to be said. */
    default Optional<String> reason() {
        return Optional.empty();
    }

    /** What the life-cycle says of it. */
    default StepKind kind() {
        return StepKind.of(this);
    }

    /** Where the request stands from then on. */
    default Status status() {
        return kind().status();
    }

    /** Who took it. */
    default Party by() {
        return kind().by();
    }

    /** Whether it may happen to a request that stands so. */
    default boolean mayFollow(Status before) {
        return kind().mayFollow(before);
    }

    /** It was submitted. */
    record Submitted(Instant at) implements Step {}

    /** An advisor took it up, perhaps from another one, or without what the person was asked for. */
    record Taken(Instant at, Optional<String> advisor) implements Step {}

    /**
     * The person is asked for something.
     *
     * @param reason what for
     * @param missing the pieces asked for, none when words are enough
     * @param had the ids of the files that were there: only later ones answer it
     */
    record InformationAsked(Instant at, Optional<String> advisor, Optional<String> reason, List<String> missing,
            List<String> had)
            implements
                Step {}

    /**
     * The person gave what was asked.
     *
     * @param reason what the person wrote to it, if anything
     */
    record InformationGiven(Instant at, Optional<String> reason) implements Step {}

    /** An advisor accepted it. */
    record Accepted(Instant at, Optional<String> advisor, Optional<String> reason) implements Step {}

    /** It was accepted by rule: at once, or because its day came. */
    record Settled(Instant at) implements Step {}

    /** An advisor refused it. */
    record Rejected(Instant at, Optional<String> advisor, Optional<String> reason) implements Step {}

    /**
     * The other parent objected, before the time for it was over: also while an advisor was at it.
     *
     * @param toTheFund why, which is for the fund alone
     * @param own whether it stands in the account of the other parent, who may read it again
     */
    record Objected(Instant at, String toTheFund, boolean own) implements Step {
        private static final String TO_THE_APPLICANT = "L’autre parent s’y est opposé. Votre dossier ne change pas. Si vous"
                + " vous mettez d’accord, envoyez à votre caisse le formulaire papier signé par les deux parents.";

        @Override
        public Optional<String> reason() {
            return Optional.of(own ? toTheFund : TO_THE_APPLICANT);
        }
    }

    /** The person gave it up. */
    record Withdrawn(Instant at) implements Step {}

    /** An advisor found that its decision was wrong. */
    record Reopened(Instant at, Optional<String> advisor, Optional<String> reason) implements Step {}

    private static String keptReason(Step step) {
        return step instanceof Objected objected ? objected.toTheFund() : step.reason().orElse(null);
    }

    private static Step read(Values values) {
        var at = values.instant("at");
        var advisor = Optional.ofNullable(values.<String>get("advisor"));
        var reason = Optional.ofNullable(values.<String>get("reason"));
        return switch (values.get("kind", StepKind::valueOf)) {
            case SUBMITTED -> new Submitted(at);
            case TAKEN -> new Taken(at, advisor);
            case INFORMATION_ASKED -> new InformationAsked(at, advisor, reason, values.get("missing"),
                    values.get("had"));
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
