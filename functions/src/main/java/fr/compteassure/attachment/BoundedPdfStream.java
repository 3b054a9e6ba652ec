package fr.compteassure.attachment;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;

/** A stream of a PDF that is expanded only as far as there is room. */
final class BoundedPdfStream extends COSStream {
    private final PdfRoom room;

    BoundedPdfStream(RandomAccessStreamCache cache, RandomAccessReadView raw, PdfRoom room) throws IOException {
        super(cache, raw);
        this.room = room;
    }

    /** What is in it, for the parser, which keeps it. */
    @Override
    public RandomAccessRead createView() throws IOException {
        if (!isRaw() && !isDeflated()) {
            throw new IOException("what holds objects is deflated, and nothing else");
        }
        room.keep(expandedLength(room.left()));
        return super.createView();
    }

    @Override
    public COSInputStream createInputStream(DecodeOptions options) throws IOException {
        throw new IOException("nothing is expanded but by the parser");
    }

    /**
     * Expands it without keeping anything.
     *
     * @throws IOException when it cannot be expanded or is too large
     */
    void checkDecodes() throws IOException {
        if (isDeflated()) {
            room.pass(expandedLength(room.leftToPass()));
        }
    }

    private boolean isRaw() {
        return getFilters() == null || getFilters() instanceof COSArray filters && filters.size() == 0;
    }

    private boolean isDeflated() {
        var filters = getFilters();
        return COSName.FLATE_DECODE.equals(filters)
                || filters instanceof COSArray array && array.size() == 1
                        && COSName.FLATE_DECODE.equals(array.getObject(0));
    }

    /** How long it is expanded, or, when that is more than the most, a little more than that. */
    private long expandedLength(long most) throws IOException {
        if (isRaw()) {
            return getLength();
        }
        var buffer = new byte[64 * 1024];
        long length = 0;
        try (var raw = createRawInputStream(); var expanded = new InflaterInputStream(raw)) {
            for (int read = expanded.read(buffer); read >= 0 && length <= most; read = expanded.read(buffer)) {
                length += read;
            }
        } catch (EOFException _) {
            // Some programs leave out the end, and readers do not mind.
        }
        return length;
    }
}
