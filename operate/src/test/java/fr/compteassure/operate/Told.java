package fr.compteassure.operate;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a command tells. */
final class Told {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Override
    public String toString() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
