package fr.compteassure.local.page;

import java.util.List;

/** What lies in the dead-letter queues. */
@FunctionalInterface
public interface DeadLetters {
    /** All of it, none being taken out. */
    List<DeadLetter> messages();
}
