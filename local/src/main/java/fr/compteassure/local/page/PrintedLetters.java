package fr.compteassure.local.page;

import java.util.List;
import java.util.Optional;

/** The letters of the print queue, none of which is printed. */
public interface PrintedLetters {
    /** All of them, the last one first. */
    List<PrintedLetter> all();

    /**
     * The PDF of one.
     *
     * @param key where it is in the bucket
     */
    Optional<byte[]> file(String key);

    /** None at all. */
    static PrintedLetters none() {
        return new PrintedLetters() {
            @Override
            public List<PrintedLetter> all() {
                return List.of();
            }

            @Override
            public Optional<byte[]> file(String key) {
                return Optional.empty();
            }
        };
    }
}
