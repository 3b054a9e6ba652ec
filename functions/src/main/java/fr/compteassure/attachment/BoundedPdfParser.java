package fr.compteassure.attachment;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * A parser that expands no more of a PDF than there is room for. A parser expands what holds other objects, or tells where
 * they are, and a few kilobytes there may become gigabytes.
 */
final class BoundedPdfParser extends PDFParser {
    private final PdfRoom room = new PdfRoom();

    BoundedPdfParser(byte[] bytes) throws IOException {
        super(new RandomAccessReadBuffer(bytes), "", null, null, IOUtils.createMemoryOnlyStreamCache());
        document = new Bounded(this, room);
    }

    /** Whether there was not room for all: then the parser may have gone on without what it could not expand. */
    boolean isTooMuch() {
        return room.isOver();
    }

    /** A document all of whose streams are bounded. */
    private static final class Bounded extends COSDocument {
        private final RandomAccessStreamCache cache = IOUtils.createMemoryOnlyStreamCache().create();
        private final ICOSParser parser;
        private final PdfRoom room;

        Bounded(ICOSParser parser, PdfRoom room) throws IOException {
            super(IOUtils.createMemoryOnlyStreamCache(), parser);
            this.parser = parser;
            this.room = room;
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            var stream = new BoundedPdfStream(cache, parser.createRandomAccessReadView(start, length), room);
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }
    }
}
