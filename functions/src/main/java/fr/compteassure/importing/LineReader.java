package fr.compteassure.importing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of a file in UTF-8, one at a time, none longer in memory than a line may be. */
final class LineReader {
    private static final int MAX_LENGTH = 64 * 1024;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream input;
    private long number;
    private long offset;

    /**
     * Begins, or goes on.
     *
     * @param input what follows
     * @param number that of the line before
     * @param offset where what follows begins, in bytes from the beginning of the file
     */
    LineReader(InputStream input, long number, long offset) {
        this.input = new BufferedInputStream(input, 128 * 1024);
        this.number = number;
        this.offset = offset;
    }

    /**
     * A line of the file.
     *
     * @param number its number, from 1
     * @param end where the next one begins, in bytes from the beginning of the file
     * @param text what it says, or null when it is too long or not UTF-8
     */
    record Text(long number, long end, String text) {}

    /** The next line that is not blank, or empty at the end. */
    Optional<Text> next() throws IOException {
        while (true) {
            var bytes = new ByteArrayOutputStream(1024);
            var ended = read(bytes);
            if (bytes.size() == 0 && ended) {
                return Optional.empty();
            }
            number++;
            var text = bytes.size() > MAX_LENGTH ? null : decoded(bytes.toByteArray());
            if (text == null || !text.isBlank()) {
                return Optional.of(new Text(number, offset, text));
            }
        }
    }

    /** Reads up to the end of the line, keeping one byte more than the longest line; true at the end of the file. */
    private boolean read(ByteArrayOutputStream bytes) throws IOException {
        int next;
        while ((next = input.read()) >= 0) {
            offset++;
            if (next == '\n') {
                return false;
            }
            if (bytes.size() <= MAX_LENGTH) {
                bytes.write(next);
            }
        }
        return true;
    }

    private String decoded(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
