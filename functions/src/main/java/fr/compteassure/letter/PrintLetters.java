package fr.compteassure.letter;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.mail.OutboxFunction;
import java.util.List;

/** Prints the letters of the outbox: each becomes a PDF that the print shop collects. */
public final class PrintLetters extends OutboxFunction {
    /** For Lambda. */
    public PrintLetters() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public PrintLetters(Cloud cloud) {
        super(cloud, "LETTER_RETRIES_QUEUE", List.of(new LetterChannel(cloud)));
    }
}
