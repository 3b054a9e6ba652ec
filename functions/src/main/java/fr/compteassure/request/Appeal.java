package fr.compteassure.request;

import static fr.compteassure.api.Json.object;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.request.law.Law;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * How one may appeal against a refusal: before the fund's commission, within two months of the decision, or of the day
 * on which the law takes silence for a refusal (code de la sécurité sociale, R. 142-1).
 *
 * @param before the last day
 */
record Appeal(LocalDate before) {
    private static final String BODY = "Commission de recours amiable de votre caisse, par écrit, en joignant la"
            + " décision contestée. Une décision médicale se conteste devant la commission médicale de recours amiable."
            + " Ensuite, vous pouvez saisir le tribunal judiciaire (pôle social). Après une réclamation restée sans"
            + " réponse satisfaisante, le médiateur de l’Assurance maladie peut aussi vous aider.";

    /**
     * That of a request that is refused, by a decision or by silence; empty for others. Nothing was silent about one that was
     * decided and opened again: the time to appeal against a refusal runs on meanwhile.
     */
    static Optional<Appeal> of(SubmittedRequest request, LocalDate today) {
        if (request.isOfOtherParent() || request.status() != Status.REJECTED && !request.status().isOpen()) {
            return Optional.empty();
        }
        if (request.history().last() instanceof Step.Objected) {
            // The fund decided nothing.
            return Optional.empty();
        }
        var decided = request.history().decidedLast();
        return decided.isPresent()
                ? decided.filter(step -> step.status() == Status.REJECTED)
                        .map(step -> until(LocalDate.ofInstant(step.at(), Cloud.FRANCE)))
                : bySilence(request, today);
    }

    private static Optional<Appeal> bySilence(SubmittedRequest request, LocalDate today) {
        return request.filing().silenceRefuses()
                ? request.filing().legalTerm().filter(today::isAfter).map(Appeal::until)
                : Optional.empty();
    }

    private static Appeal until(LocalDate refused) {
        return new Appeal(refused.plus(Law.on(refused).administrativeAppeal()));
    }

    Map<String, Object> json() {
        return object("body", BODY, "before", before.toString());
    }
}
