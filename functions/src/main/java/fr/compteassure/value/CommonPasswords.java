package fr.compteassure.value;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The passwords that most people choose; docs/decisions/common-passwords.md says where they come from. The list is
 * read through at each question and not kept: it is asked once per password chosen, by functions that start cold.
 */
final class CommonPasswords {
    private static final String LIST = "common-passwords.txt";

    private CommonPasswords() {}

    /** Whether the text is in the list, whatever its case. */
    static boolean contains(String text) {
        String lowerCase = text.toLowerCase(Locale.ROOT);
        try (var list = CommonPasswords.class.getResourceAsStream(LIST);
                var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines().anyMatch(lowerCase::equals);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
