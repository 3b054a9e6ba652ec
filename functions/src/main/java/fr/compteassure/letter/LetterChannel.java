package fr.compteassure.letter;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cpam.Cpams;
import fr.compteassure.mail.Channel;
import fr.compteassure.mail.DeliveryStore;
import fr.compteassure.pdf.DocumentRenderer;
import fr.compteassure.pdf.UnprintableText;
import java.time.Duration;

/** Letters, by the print queue. */
final class LetterChannel implements Channel<Letter> {
    /** Longer than the queue of retries keeps one: nobody can ask for a letter again, so none is given up but by that queue. */
    private static final Duration NEVER = Duration.ofDays(30);

    private final DeliveryStore<Letter> store;
    private final PrintQueue queue;
    private final LetterText text;
    private final DocumentRenderer renderer = new DocumentRenderer();

    LetterChannel(Cloud cloud) {
        store = new LetterStore(cloud).delivery();
        queue = new PrintQueue(cloud);
        var codes = new LetterCodes(cloud);
        text = new LetterText(letter -> codes.code(letter.insured(), letter.id()), new Cpams(),
                cloud.config().webAddress());
    }

    @Override
    public String name() {
        return "LETTER";
    }

    @Override
    public DeliveryStore<Letter> store() {
        return store;
    }

    @Override
    public String send(Letter letter) {
        return queue.put(letter, renderer.render(text.of(letter)));
    }

    @Override
    public boolean isForGood(RuntimeException fault) {
        return fault instanceof UnprintableText;
    }

    @Override
    public boolean carries(String partition) {
        return partition.endsWith(Letter.PARTITION);
    }

    @Override
    public Duration giveUpAfter() {
        return NEVER;
    }
}
