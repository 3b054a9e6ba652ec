package fr.compteassure.pdf;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.util.Map;

/** Reads the QR code of a picture of a whole page, as reading programs do. */
final class QrReader {
    /** From which width on a picture is tried at a smaller size, too: small ones must be read as they are. */
    private static final int LARGE = 1200;

    private QrReader() {}

    /**
     * Reads it at once. In one of a hundred large pictures ZXing takes a place in the data for a corner of the code: it is
     * then tried in three quarters of the size.
     */
    static Result read(BufferedImage page) {
        try {
            return decode(page);
        } catch (ReaderException e) {
            if (page.getWidth() < LARGE) {
                throw new AssertionError("the QR code cannot be read", e);
            }
            return read(scaled(page, 0.75));
        }
    }

    /** The same of what was scanned: it is tried twice as large, too, as reading programs do. */
    static Result readScan(BufferedImage page) {
        try {
            return decode(page);
        } catch (ReaderException e) {
            return read(scaled(page, 2));
        }
    }

    private static Result decode(BufferedImage page) throws ReaderException {
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        RGBLuminanceSource source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)),
                Map.of(DecodeHintType.TRY_HARDER, true));
    }

    private static BufferedImage scaled(BufferedImage page, double factor) {
        return new AffineTransformOp(AffineTransform.getScaleInstance(factor, factor),
                AffineTransformOp.TYPE_BICUBIC).filter(page, null);
    }
}
