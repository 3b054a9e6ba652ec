package fr.compteassure.local.page;

import java.io.IOException;
import java.nio.file.Path;

/** Gives the application files of the fund's own systems. */
@FunctionalInterface
public interface Imports {
    /**
     * Puts a file in the import bucket and waits for the report.
     *
     * @param kind {@code insured} or {@code payments}
     * @param file JSON Lines; it may be large, and is deleted afterwards
     * @return the report, JSON
     * @throws IOException when the file cannot be read
     */
    byte[] run(String kind, Path file) throws IOException;
}
