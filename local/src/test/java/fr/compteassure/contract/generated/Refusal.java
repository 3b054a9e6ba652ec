package fr.compteassure.contract.generated;

import fr.compteassure.acceptance.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How a broken request must be answered. */
sealed interface Refusal {
    /** 400 that names the field. */
    record WrongField(String field) implements Refusal {}

    /** 400 that names the header, or 403 where the header shows that the person may. */
    record WrongHeader(String name) implements Refusal {}

    /** This problem and no other. */
    record Named(int status, String problem) implements Refusal {}

    /** Nothing can be found by it, and it may be told that it cannot be right. */
    record NothingThere(String parameter) implements Refusal {}

    /** What is wrong with the answer; nothing when it is as it must be. */
    default List<String> complaints(Operation operation, Reply reply) {
        return switch (this) {
            case WrongField(var field) -> named(operation, reply, Set.of(400), field);
            case WrongHeader(var name) -> named(operation, reply, Set.of(400, 403), name);
            case NothingThere(var parameter) -> named(operation, reply, Set.of(400, 404, 429), parameter);
            case Named(var status, var problem) -> {
                var complaints = new ArrayList<>(Responses.complaints(operation, reply));
                if (reply.status() != status || !Responses.problem(reply).equals(problem)) {
                    complaints.add("expected " + status + " " + problem);
                }
                yield complaints;
            }
        };
    }

    private static List<String> named(Operation operation, Reply reply, Set<Integer> statuses, String field) {
        var complaints = new ArrayList<>(Responses.complaints(operation, reply));
        if (!statuses.contains(reply.status())) {
            complaints.add("expected one of " + statuses);
        } else if (reply.status() == 400 && !Responses.wrongFields(reply).contains(field)) {
            complaints.add("expected " + field + " among the errors");
        }
        return complaints;
    }
}
