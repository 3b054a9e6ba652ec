package fr.compteassure.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.compteassure.cpam.CpamCode;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The life-cycle, in any order of steps. */
class HistoryTest {
    private static final Instant AT = Instant.parse("2026-11-27T09:00:00Z");
    private static final Optional<String> WHO = Optional.of("Camille Martin, CPAM d’Ille-et-Vilaine");

    private static SubmittedRequest submitted() {
        var filing = new Filing(Map.of(), "2026-11", "fr", "alone", List.of(), List.of(), List.of(), null, List.of(),
                null,
                false, null, false);
        return new SubmittedRequest(new InsuredId("A".repeat(43)), "0".repeat(96), "7K4M-9QXT", "MOVE", filing, null,
                new CpamCode("351"), new History(List.of(new Step.Submitted(AT))),
                Outlook.fundBy(LocalDate.of(2026, 12, 24)), PieceFiles.NONE, null, Attention.none(), 1);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Arbitraries.<Step>of(new Step.Submitted(AT), new Step.Taken(AT, WHO),
                new Step.InformationAsked(AT, WHO, Optional.of("La photo est floue."), List.of("PHOTO"), List.of()),
                new Step.InformationGiven(AT, Optional.of("La voici.")), new Step.Accepted(AT, WHO, Optional.empty()),
                new Step.Settled(AT), new Step.Rejected(AT, WHO, Optional.of("Non.")),
                new Step.Objected(AT, "Non.", false),
                new Step.Withdrawn(AT), new Step.Reopened(AT, WHO, Optional.of("Erreur."))).list().ofMaxSize(12);
    }

    /** Steps are offered one after the other, and those that may not follow are refused and leave no trace. */
    @Property
    void anyOrderOfStepsIsOneHistoryWithoutGaps(@ForAll("steps") List<Step> offered) {
        var request = submitted();
        for (var step : offered) {
            request = offered(request, step);
        }

        assertThat(request.history().steps().getFirst()).isInstanceOf(Step.Submitted.class);
        assertThat(request.version()).isEqualTo(request.history().size());
        for (int i = 1; i < request.history().size(); i++) {
            assertThat(
                    isAllowed(request.history().steps().get(i - 1).status(), request.history().steps().get(i).status()))
                    .as("%s", request.history()).isTrue();
        }
        assertThat(request.nextActor() == NextActor.NONE).isEqualTo(!request.status().isOpen());
        assertThat(request.status().isOpen() || request.dueAt().isEmpty()).isTrue();
    }

    private static SubmittedRequest offered(SubmittedRequest request, Step step) {
        if (step.mayFollow(request.status())) {
            return request.with(List.of(step), true);
        }
        assertThatThrownBy(() -> request.with(List.of(step), true)).isInstanceOf(IllegalStateException.class);
        return request;
    }

    /**
     * The contract's own words, besides that a decision opened again is made again; what waits for the person is refused by
     * the other parent's objection alone.
     */
    private static boolean isAllowed(Status before, Status after) {
        return switch (before) {
            case SUBMITTED -> after != Status.SUBMITTED && after != Status.INFORMATION_NEEDED;
            case IN_REVIEW -> after != Status.SUBMITTED;
            case INFORMATION_NEEDED -> after == Status.IN_REVIEW || after == Status.WITHDRAWN
                    || after == Status.REJECTED;
            case ACCEPTED, REJECTED -> after == Status.IN_REVIEW;
            case WITHDRAWN -> false;
        };
    }
}
