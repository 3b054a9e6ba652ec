package fr.compteassure.registry;

import static fr.compteassure.acceptance.Values.map;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.contract.Life;
import java.util.List;

/**
 * A person who changes something, of which the fund's file then says something else; a file that takes two runs, by the queue
 * and, with others, by the state machine.
 */
final class RegistryLife implements Life {

    @Override
    public void live(Application application) throws Exception {
        RegistryFixture.of(application).change(RegistryFixture.CARD_BLOCKED)
                .filed(file -> file.put("vitaleCard", map("status", "EXPIRED")));
        var lines = "[]\n".repeat(3) + Person.next().line();
        var queued = new ImportedInPieces(application, "ImportInsured", "INSURED_TABLE", "insured/life.jsonl")
                .put(lines);
        application.settle();
        queued.run(queued.landed(), 3);
        for (var name : List.of("first", "second")) {
            new ImportedInPieces(application, "ImportInsured", "INSURED_TABLE", "registry/" + name + "/1.jsonl")
                    .put(lines)
                    .all(3);
        }
    }
}
