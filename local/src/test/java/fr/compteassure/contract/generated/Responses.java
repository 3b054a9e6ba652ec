package fr.compteassure.contract.generated;

import fr.compteassure.acceptance.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What every answer must be, beside what the schemas say, to which {@link fr.compteassure.acceptance.Api} holds it. */
final class Responses {
    private Responses() {}

    /** What is wrong with the answer of an operation; nothing when it is as it must be. */
    static List<String> complaints(Operation operation, Reply reply) {
        var complaints = new ArrayList<String>();
        if (reply.status() >= 500) {
            complaints.add("a fault of ours");
        }
        if (!operation.statuses().contains(reply.status())) {
            complaints.add("a status that the contract does not have: " + reply.status());
        }
        complaints.addAll(complaintsOfProblem(reply));
        return complaints;
    }

    /** The same, where the contract allows the request: its form cannot be what was refused. */
    static List<String> complaintsOfAllowed(Operation operation, Reply reply) {
        var complaints = new ArrayList<>(complaints(operation, reply));
        if (Set.of("malformed-request", "too-large", "session-required").contains(problem(reply))) {
            complaints.add("refused, though the contract allows it");
        }
        return complaints;
    }

    /** What is wrong with a problem, whoever told it. */
    static List<String> complaintsOfProblem(Reply reply) {
        if (reply.status() < 400) {
            return List.of();
        }
        var type = String.valueOf(reply.header("Content-Type"));
        if (!type.startsWith("application/problem+json")) {
            return List.of("a problem told as " + type);
        }
        var complaints = new ArrayList<String>();
        // Where it must stand is told by the schemas.
        if (!Objects.requireNonNullElse(reply.json().get("status"), reply.status()).equals(reply.status())) {
            complaints.add("a problem with another status than the answer's");
        }
        if (problem(reply).equals("invalid-fields") == wrongFields(reply).isEmpty()) {
            complaints.add("wrong fields are named with invalid-fields, and only there");
        }
        return complaints;
    }

    /** The name of the problem; empty when it has none. */
    static String problem(Reply reply) {
        return reply.status() >= 400 && reply.json().get("type") instanceof String type
                ? type.replace("/problems/", "")
                : "";
    }

    /** The fields that the problem names; none when it names none. */
    static List<String> wrongFields(Reply reply) {
        return reply.json().get("errors") instanceof List<?> ? reply.wrongFields() : List.of();
    }
}
